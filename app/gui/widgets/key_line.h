#pragma once
// A key of colours: below a view's header in as many lines as it needs, or in the header in one.

#include <QList>
#include <QWidget>

#include "app/gui/widgets/theme.h"

namespace nrg::gui {

class KeyLine final : public QWidget {
    Q_OBJECT

public:
    enum class Extent {
        Lines,  ///< all entries, from the left
        OneLine ///< whole entries as far as there is room, at the right; an ellipsis stands for the others
    };

    explicit KeyLine(QWidget* parent = nullptr, Extent extent = Extent::Lines);

    /// An entry with an invalid colour is a muted remark, left out where it would need a line of its own.
    void setEntries(const QList<KeyEntry>& entries);
    QStringList texts() const;
    /// Those that are drawn, each with its whole text.
    QStringList shownTexts() const;

    bool hasHeightForWidth() const override { return m_extent == Extent::Lines; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    /// Where each entry stands, empty where it is left out; the last rectangle's bottom is the height.
    QList<QRect> places(int width) const;
    QList<QRect> placesInOneLine(int width) const;
    QSize sizeOf(const KeyEntry& entry) const;
    QString toolTipText() const;

    Extent m_extent;
    QList<KeyEntry> m_entries;
};

} // namespace nrg::gui
