// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/look/kinstyle.h"

#include "ui/look/stylecontrols.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QComboBox>
#include <QMenu>
#include <QPainter>
#include <QScrollBar>
#include <QStyleOption>

namespace kinfolio {

namespace {

constexpr int ScrollBarWidth = 12;
constexpr int EditPadding = 8;
// What QLineEdit itself leaves between its contents and its text.
constexpr int EditOwnMargin = 2;

// What Fusion counts for the column of ticks in a menu.
constexpr int TickColumn = 20;

// Between the frame of a list and its ground, which would cover the round corners.
constexpr int InsideFrame = 2;

bool isBareEdit(const QWidget *widget)
{
    return widget && widget->property("bare").toBool();
}

} // namespace

KinStyle::KinStyle(Look look)
    : QProxyStyle(QStringLiteral("Fusion"))
    , m_look(std::move(look))
{
}

void KinStyle::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    if (qobject_cast<QAbstractButton *>(widget) || qobject_cast<QComboBox *>(widget)
        || qobject_cast<QScrollBar *>(widget) || isBareEdit(widget))
        widget->setAttribute(Qt::WA_Hover);
}

int KinStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    const Look::Measures &m = m_look.measures();
    switch (metric) {
    case PM_FocusFrameHMargin:
    case PM_FocusFrameVMargin:
        return m.focus + m.focusGap;
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
        return 0;
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
        return m_look.scaled(18);
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing:
        return m.s;
    case PM_ScrollBarExtent:
        return ScrollBarWidth;
    case PM_ScrollBarSliderMin:
        return 32;
    case PM_SplitterWidth:
        return 5;
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
        return m_look.scaled(16);
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing:
        return m.s;
    case PM_DefaultFrameWidth:
        if (qobject_cast<const QAbstractItemView *>(widget))
            return m.controlLine + InsideFrame;
        return QProxyStyle::pixelMetric(metric, option, widget);
    case PM_MenuPanelWidth:
        return 1;
    case PM_MenuVMargin:
    case PM_MenuHMargin:
        return m.xs;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int KinStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                        QStyleHintReturn *returnData) const
{
    switch (hint) {
    case SH_FocusFrame_AboveWidget:
        return 1;
    case SH_FocusFrame_Mask:
        return 0;
    case SH_EtchDisabledText:
    case SH_DitherDisabledText:
        return 0;
    case SH_Menu_Scrollable:
        return 1;
    case SH_ComboBox_Popup:
        return 0;
    default:
        return QProxyStyle::styleHint(hint, option, widget, returnData);
    }
}

QSize KinStyle::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                                 const QWidget *widget) const
{
    const Look::Measures &m = m_look.measures();
    QSize result = QProxyStyle::sizeFromContents(type, option, size, widget);
    switch (type) {
    case CT_PushButton:
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option))
            result = StyleControls(m_look, nullptr, widget).pushButtonSize(*button, size);
        break;
    case CT_ToolButton:
        if (const auto *button = qstyleoption_cast<const QStyleOptionToolButton *>(option))
            result = StyleControls(m_look, nullptr, widget).toolButtonSize(*button);
        break;
    case CT_LineEdit:
        result = QSize(size.width() + 2 * EditPadding,
                       std::max(size.height() + m.s, isBareEdit(widget) ? 0 : m.control));
        break;
    case CT_ComboBox:
        result = QSize(size.width() + m_look.scaled(24) + 2 * m.m, std::max(size.height() + 2 * m.xs, m.control));
        break;
    case CT_CheckBox:
    case CT_RadioButton:
        result.setHeight(std::max(result.height(), m.controlSmall));
        break;
    case CT_MenuItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option)) {
            const StyleControls controls(m_look, nullptr, widget);
            if (StyleControls::isMenuLine(*item)) {
                result.setHeight(controls.menuLineHeight());
                break;
            }
            if (item->menuItemType == QStyleOptionMenuItem::SubMenu)
                result.rwidth() += controls.menuArrowSide();
        }
        result.setHeight(std::max(result.height(), m_look.scaled(32)));
        // Fusion draws a column for ticks that grows with the row, but does not count it.
        result.rwidth() += std::max(0, int(result.height() * 0.79) - TickColumn);
        break;
    default:
        break;
    }
    return result;
}

void KinStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                             const QWidget *widget) const
{
    const StyleControls draw(m_look, painter, widget);
    switch (element) {
    case PE_FrameFocusRect: // FocusRing and the delegates draw it
        return;
    case PE_PanelLineEdit:
    case PE_FrameLineEdit:
        return draw.editPanel(option);
    case PE_PanelButtonCommand:
        return draw.button(option);
    case PE_PanelButtonTool:
        return draw.toolButton(option);
    case PE_IndicatorCheckBox:
        return draw.checkBox(option);
    case PE_IndicatorRadioButton:
        return draw.radioButton(option);
    case PE_PanelMenu:
    case PE_FrameMenu:
        return draw.menuPanel(option);
    case PE_IndicatorArrowLeft:
    case PE_IndicatorArrowRight:
        if (qobject_cast<const QMenu *>(widget))
            return draw.menuArrow(*option);
        return QProxyStyle::drawPrimitive(element, option, painter, widget);
    case PE_PanelTipLabel:
        painter->fillRect(option->rect, m_look.colour(Ink::Tooltip));
        return;
    case PE_Frame:
        if (const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option); frame && frame->lineWidth > 0)
            return draw.editPanel(option);
        return;
    case PE_IndicatorItemViewItemCheck:
        return draw.checkBox(option);
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void KinStyle::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                           const QWidget *widget) const
{
    const StyleControls draw(m_look, painter, widget);
    switch (element) {
    case CE_PushButtonLabel:
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option))
            draw.pushButtonLabel(*button);
        return;
    case CE_ToolButtonLabel:
        if (const auto *button = qstyleoption_cast<const QStyleOptionToolButton *>(option))
            draw.toolButtonLabel(*button);
        return;
    case CE_MenuItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option))
            drawMenuItem(*item, painter, widget);
        return;
    case CE_Splitter:
        return draw.splitter(option);
    case CE_ProgressBarGroove:
        return draw.progressGroove(option);
    case CE_ProgressBarContents:
        return draw.progressContents(option);
    default:
        QProxyStyle::drawControl(element, option, painter, widget);
    }
}

void KinStyle::drawMenuItem(const QStyleOptionMenuItem &item, QPainter *painter, const QWidget *widget) const
{
    const StyleControls draw(m_look, painter, widget);
    if (StyleControls::isMenuLine(item))
        return draw.menuLine(item);
    QStyleOptionMenuItem words = item;
    // What is chosen is marked by us: Fusion has black dots, boxes of a size of their own, and some that cover icons.
    if (StyleControls::isMenuChoice(item) || !item.icon.isNull()) {
        words.checkType = QStyleOptionMenuItem::NotCheckable;
        words.checked = false;
    }
    QProxyStyle::drawControl(CE_MenuItem, &words, painter, widget);
    draw.menuMark(item);
}

void KinStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                                  const QWidget *widget) const
{
    const StyleControls draw(m_look, painter, widget);
    if (control == CC_ComboBox)
        return draw.comboBox(option);
    if (control == CC_ScrollBar)
        return draw.scrollBar(proxy()->subControlRect(control, option, SC_ScrollBarSlider, widget), option);
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

QRect KinStyle::subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const
{
    if (element != SE_LineEditContents)
        return QProxyStyle::subElementRect(element, option, widget);
    // Without edges the words start where those of the labels above do.
    const int padding = isBareEdit(widget) ? -EditOwnMargin : EditPadding;
    return option->rect.adjusted(padding, 0, -padding, 0);
}

QRect KinStyle::subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl subControl,
                               const QWidget *widget) const
{
    const Look::Measures &m = m_look.measures();
    if (control == CC_ComboBox && subControl == SC_ComboBoxEditField) {
        return visualRect(option->direction, option->rect,
                          option->rect.adjusted(m.m, m.xs, -m.m - m_look.scaled(20), -m.xs));
    }
    return QProxyStyle::subControlRect(control, option, subControl, widget);
}

} // namespace kinfolio
