#pragma once
// A key of colours below a view's header, as plain text in as many lines as it needs.

#include <QList>
#include <QWidget>

#include "app/gui/widgets/theme.h"

namespace nrg::gui {

class KeyLine final : public QWidget {
    Q_OBJECT

public:
    explicit KeyLine(QWidget* parent = nullptr);

    /// An entry with an invalid colour is a muted remark, left out where it would need a line of its own.
    void setEntries(const QList<KeyEntry>& entries);
    QStringList texts() const;

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    /// Where each entry stands; the last rectangle's bottom is the height.
    QList<QRect> places(int width) const;

    QList<KeyEntry> m_entries;
};

} // namespace nrg::gui
