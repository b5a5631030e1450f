// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/dialogs/importdialog.h"

#include "core/base/text.h"
#include "ui/dialogs/livebar.h"
#include "ui/look/appearance.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/label.h"

#include <QCoreApplication>
#include <QLocale>
#include <QVBoxLayout>

namespace kinfolio {

ImportDialog::ImportDialog(const Appearance &appearance, const QString &fileName, QWidget *parent)
    : QDialog(parent)
    , m_bar(new LiveBar)
{
    const Look::Measures &m = appearance.look().measures();
    setWindowTitle(tr("Bring in a file"));
    setWindowModality(Qt::WindowModal);
    const QString text = tr("Reading and checking “%1”").arg(plainLine(fileName, 80));
    m_bar->setAccessibleName(text);
    QPushButton *stop = plainButton(appearance, tr("Stop"));
    connect(stop, &QPushButton::clicked, this, &ImportDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(m.xl, m.xl, m.xl, m.xl);
    layout->setSpacing(m.l);
    layout->addWidget((new Label(appearance, Look::Type::Body, Ink::Text, text))->wrapped());
    layout->addWidget(m_bar);
    layout->addWidget(stop, 0, Qt::AlignTrailing);
    const int width = appearance.look().scaled(420);
    resize(width, layout->totalHeightForWidth(width));
}

void ImportDialog::reject()
{
    m_bar->stop();
}

Result<ImportReport> ImportDialog::run(Portfolio &portfolio, const ImportRequest &request)
{
    show();
    auto report = importFile(portfolio, request, m_bar->progress());
    hide();
    return report;
}

QString importSentence(const ImportReport &report)
{
    int added = 0;
    int changed = 0;
    int kept = 0;
    for (const ImportItem &item : report.items) {
        const bool record = item.what != QLatin1String("link") && item.what != QLatin1String("media");
        if (record && item.decision == ImportDecision::Add)
            ++added;
        if (record && item.decision == ImportDecision::Update)
            ++changed;
        if (record && item.decision == ImportDecision::Keep)
            ++kept;
    }
    const auto said = [](const char *text) { return QCoreApplication::translate("kinfolio::ImportDialog", text); };
    if (changed > 0) {
        return said(QT_TRANSLATE_NOOP("kinfolio::ImportDialog", "New here: %1. Brought up to date: %2."))
            .arg(QLocale().toString(added), QLocale().toString(changed));
    }
    if (added == 0 && kept == 0)
        return said(QT_TRANSLATE_NOOP("kinfolio::ImportDialog", "All of it is here already. Nothing has changed."));
    if (kept == 0)
        return said(QT_TRANSLATE_NOOP("kinfolio::ImportDialog", "New here: %1.")).arg(QLocale().toString(added));
    return said(QT_TRANSLATE_NOOP("kinfolio::ImportDialog", "New here: %1. Different from what you have: %2, yours were kept."))
        .arg(QLocale().toString(added), QLocale().toString(kept));
}

} // namespace kinfolio
