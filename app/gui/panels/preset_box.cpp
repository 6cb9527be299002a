#include "app/gui/panels/preset_box.h"

#include <QAbstractItemView>
#include <QPainter>
#include <QStyleOptionComboBox>
#include <QStylePainter>
#include <QStyledItemDelegate>
#include <QTextOption>

#include "app/gui/run/shipped_runs.h"
#include "app/gui/widgets/scroll_guard.h"
#include "app/gui/widgets/text.h"
#include "app/gui/widgets/theme.h"
#include "engine/run/presets.h"

namespace nrg::gui {

namespace {

constexpr int kPicture = 56;
constexpr int kRow = 72;
constexpr int kListWidth = 460;
constexpr int kPad = 8;

enum Role { Shipped = Qt::UserRole + 1, Description };

/// Draws picture, title and sentence.
class PresetDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const override
    {
        return {kListWidth, std::max(kRow, 3 * option.fontMetrics.lineSpacing() + 2 * kPad)};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const Theme theme = themeOf(option.palette);
        const bool chosen = option.state.testFlag(QStyle::State_Selected);
        painter->fillRect(option.rect, chosen ? theme.accentGround : theme.surface);
        const QRect row = option.rect.adjusted(kPad, kPad, -kPad, -kPad);
        const QRect picture(row.left(), row.center().y() - kPicture / 2, kPicture, kPicture);
        index.data(Qt::DecorationRole).value<QIcon>().paint(painter, picture);
        QRect words = row;
        words.setLeft(picture.right() + 2 * kPad);
        QFont title = option.font;
        title.setWeight(QFont::DemiBold);
        painter->setFont(title);
        painter->setPen(theme.text);
        painter->drawText(words, Qt::AlignLeft | Qt::AlignTop, index.data(Qt::DisplayRole).toString());
        words.setTop(words.top() + option.fontMetrics.lineSpacing() + 2);
        painter->setFont(option.font);
        painter->setPen(theme.muted);
        painter->drawText(words, Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, index.data(Description).toString());
    }
};

} // namespace

PresetBox::PresetBox(QWidget* parent)
    : QComboBox(parent)
{
    setObjectName(QStringLiteral("preset"));
    setAccessibleName(tr("Preset"));
    setPlaceholderText(tr("Custom settings"));
    setToolTip(tr("A named starting point. Choosing one starts another run."));
    setItemDelegate(new PresetDelegate(this));
    setMaxVisibleItems(8);
    view()->setMinimumWidth(kListWidth);
    // Space trains the preset that was just chosen; Alt and Down open the list.
    installEventFilter(new ScrollGuard(this, ScrollGuard::Space::OfWindow));
    for (const ShippedRun& run : shippedRuns())
        addRow(run.id, true, run.title, run.description);
    for (const nrg::Preset& preset : nrg::presets())
        addRow(preset.id, false, engineText(preset.title), engineText(preset.description));
    setCurrentIndex(-1);
    connect(this, &QComboBox::activated, this, [this](int index) {
        const std::string id = itemData(index).toString().toStdString();
        if (itemData(index, Shipped).toBool())
            emit shippedChosen(id);
        else
            emit presetChosen(id);
    });
}

void PresetBox::addRow(const std::string& id, bool shipped, const QString& title, const QString& description)
{
    const QString name = QString::fromStdString(id);
    addItem(QIcon(QStringLiteral(":/presets/%1.png").arg(name)), title, name);
    const int row = count() - 1;
    setItemData(row, shipped, Shipped);
    setItemData(row, description, Description);
    setItemData(row, description, Qt::ToolTipRole);
    setItemData(row, description, Qt::AccessibleDescriptionRole);
}

void PresetBox::setSettings(const nrg::Settings& settings, const std::string& shipped)
{
    std::string wanted = shipped;
    if (shipped.empty())
        for (const nrg::Preset& preset : nrg::presets()) {
            nrg::Settings candidate = preset.settings;
            candidate.training.threads = settings.training.threads;
            if (candidate == settings)
                wanted = preset.id;
        }
    setCurrentIndex(wanted.empty() ? -1 : findData(QString::fromStdString(wanted)));
}

/// The style cuts a long name, so that 16 x 16 may read 16 x 1.
void PresetBox::paintEvent(QPaintEvent*)
{
    QStylePainter painter(this);
    QStyleOptionComboBox option;
    initStyleOption(&option);
    painter.drawComplexControl(QStyle::CC_ComboBox, option);
    const int room = style()->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, this).width()
        - option.iconSize.width() - kPad;
    option.currentText = option.fontMetrics.elidedText(option.currentText, Qt::ElideRight, room);
    painter.drawControl(QStyle::CE_ComboBoxLabel, option);
}

} // namespace nrg::gui
