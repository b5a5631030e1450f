// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The field for one sentence: the title of a record, the question of a project, what a picture shows.

#pragma once

#include "ui/forms/fieldeditor.h"

namespace kinfolio {

class SentenceEdit;

class SentenceEditor final : public FieldEditor {
    Q_OBJECT

public:
    enum class Style {
        Headline, ///< the title, large, without a label
        Voice, ///< the learner's own words
        Labelled,
    };

    SentenceEditor(const Appearance &appearance, const FieldInfo &info, Style style, QWidget *parent);

    [[nodiscard]] QJsonValue value() const override;
    void showRecord(const RecordBase &record) override;
    void startTyping() override;

private:
    SentenceEdit *m_edit;
};

} // namespace kinfolio
