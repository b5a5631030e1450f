// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/look/motion.h"

#include "ui/look/appearance.h"

#include <QGraphicsOpacityEffect>
#include <QStyle>
#include <QVariantAnimation>
#include <QWidget>

namespace kinfolio {

namespace {

constexpr int LongestMs = 200;
const QString Name = QStringLiteral("movement");

} // namespace

void moveIn(const Appearance &appearance, QWidget *widget, const std::function<void(double)> &show)
{
    if (auto *before = widget->findChild<QVariantAnimation *>(Name, Qt::FindDirectChildrenOnly)) {
        before->setCurrentTime(before->duration());
        delete before;
    }
    // Systems say with a duration of nothing that things shall not move.
    const int systems = widget->style()->styleHint(QStyle::SH_Widget_Animation_Duration, nullptr, widget);
    if (!appearance.hasMovement() || systems <= 0)
        return show(1);
    auto *movement = new QVariantAnimation(widget);
    movement->setObjectName(Name);
    movement->setDuration(std::min(LongestMs, systems));
    movement->setStartValue(0.0);
    movement->setEndValue(1.0);
    movement->setEasingCurve(QEasingCurve::OutCubic);
    QObject::connect(movement, &QVariantAnimation::valueChanged, widget, [show](const QVariant &value) { show(value.toDouble()); });
    movement->start(QAbstractAnimation::DeleteWhenStopped);
}

void fadeIn(const Appearance &appearance, QWidget *widget)
{
    moveIn(appearance, widget, [widget](double part) {
        // Whoever is wholly there needs no effect, which would cost a picture of the widget at each painting.
        if (part >= 1)
            return widget->setGraphicsEffect(nullptr);
        auto *effect = qobject_cast<QGraphicsOpacityEffect *>(widget->graphicsEffect());
        if (!effect) {
            effect = new QGraphicsOpacityEffect(widget);
            widget->setGraphicsEffect(effect);
        }
        effect->setOpacity(part);
    });
}

} // namespace kinfolio
