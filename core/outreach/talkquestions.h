// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Good questions for a talk with somebody, to choose a few from.

#pragma once

#include <QList>
#include <QString>

namespace kinfolio {

struct TalkTopic {
    QString title;
    QStringList questions;
};

/// In the current language. What interviewQuestions() proposes is among them.
[[nodiscard]] QList<TalkTopic> talkTopics();
/// As a list that stands in a meeting before it.
[[nodiscard]] QString talkAgenda(const QStringList &questions);

} // namespace kinfolio
