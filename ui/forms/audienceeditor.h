// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Who gets to see a record: a switch that always shows what holds, with a sentence on what that means.

#pragma once

#include "ui/forms/fieldeditor.h"

namespace kinfolio {

class Segments;

class AudienceEditor final : public FieldEditor {
    Q_OBJECT

public:
    AudienceEditor(const Appearance &appearance, const FieldInfo &info, QWidget *parent);

    [[nodiscard]] QJsonValue value() const override;
    void showRecord(const RecordBase &record) override;

private:
    void explain();

    Segments *m_segments;
    Label *m_words;
};

} // namespace kinfolio
