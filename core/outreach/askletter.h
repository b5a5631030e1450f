// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Letters that ask somebody for something: four beginnings, filled from what the portfolio knows.

#pragma once

#include <QList>
#include <QString>

namespace kinfolio {

enum class AskTemplate {
    ConnectClass, ///< "Would you consider connecting with my class?"
    AskExpert, ///< a question to somebody who knows
    FindMentor,
    AskForThings, ///< room, time, a tool, money
};

/// What a letter speaks of; whatever is empty is left out of its sentences.
struct AskFacts {
    QString whom; ///< a person or a group
    QString interest;
    QString project;
    QString question; ///< the essential question of the project
    QString learner;
};

struct AskLetter {
    QString title; ///< also the subject of an e-mail
    QString text; ///< plain text with empty lines between its paragraphs
};

[[nodiscard]] const QList<AskTemplate> &allAskTemplates();
/// What a template is called in a list.
[[nodiscard]] QString askTemplateName(AskTemplate which);
/// A letter in the current language, to be gone over by who sends it.
[[nodiscard]] AskLetter askLetter(AskTemplate which, const AskFacts &facts);
/// Questions that one can take to a first conversation, a line each.
[[nodiscard]] QStringList interviewQuestions();

} // namespace kinfolio
