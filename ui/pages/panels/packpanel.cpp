// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/panels/packpanel.h"

#include "core/base/text.h"
#include "core/records/recordjson.h"
#include "ui/look/appearance.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/label.h"

#include <QLocale>
#include <QVBoxLayout>

namespace kinfolio {

namespace {

constexpr qsizetype MostNamed = 4;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(kinfolio::PackPanel)
};

Result<PackRemoval> removalOf(const PortfolioReader &reader, RecordId id)
{
    const auto record = reader.record(id);
    if (!record)
        return fail(record.error());
    const auto state = PackState::read(reader);
    if (!state)
        return fail(state.error());
    return planPackRemoval(*state, static_cast<const Pack &>(**record));
}

QString namesOf(const QList<RecordPtr> &records)
{
    QStringList names;
    for (const RecordPtr &record : records.first(std::min(MostNamed, records.size())))
        names.append(Words::tr("“%1”", "a title").arg(plainLine(recordTitle(*record), 60)));
    const QString all = QLocale().createSeparatedList(names);
    const qsizetype more = records.size() - names.size();
    return more == 0 ? all : Words::tr("%1 and %Ln more", "titles", int(more)).arg(names.join(QStringLiteral(", ")));
}

} // namespace

QString packRemovalWords(const PackRemoval &removal)
{
    QStringList sentences;
    if (removal.goes.isEmpty() && removal.stays.isEmpty())
        sentences.append(Words::tr("Nothing but its questions came with this pack. They go when you remove it."));
    if (!removal.goes.isEmpty())
        sentences.append(Words::tr("When you remove this pack, what you never changed goes to the bin with it: %1.").arg(namesOf(removal.goes)));
    if (!removal.stays.isEmpty())
        sentences.append(Words::tr("What you made something of stays: %1.").arg(namesOf(removal.stays)));
    if (removal.packChanged)
        sentences.append(Words::tr("What you wrote into the pack itself goes too."));
    return sentences.join(QLatin1Char(' '));
}

PackPanel::PackPanel(const PageContext &context, QWidget *parent)
    : RecordPanel(context, parent)
    , m_words(new Label(context.appearance, Look::Type::Body, Ink::TextSecondary))
{
    QPushButton *remove = plainButton(context.appearance, tr("Remove this pack"), QStringLiteral("trash3"));
    connect(remove, &QPushButton::clicked, this, &PackPanel::removePack);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(context.appearance.look().measures().s);
    layout->addWidget(m_words->wrapped());
    layout->addWidget(remove, 0, Qt::AlignLeading);
    setVisible(canChange());
}

void PackPanel::refresh()
{
    if (!canChange())
        return;
    if (m_work.isRunning()) {
        m_again = true;
        return;
    }
    m_again = false;
    // Standards may be many.
    m_work.start<Result<PackRemoval>>(
        [&files = context().session.portfolio().environment().files, folder = context().session.folder(),
         id = record()](const Progress &) -> Result<PackRemoval> {
            const auto view = PortfolioView::open(files, folder);
            return view ? removalOf((*view)->reader(), id) : fail(view.error());
        },
        [this, id = record()](const Result<PackRemoval> &removal) {
            if (m_again || id != record())
                return refresh();
            // Where the pack has just gone there is nothing to say.
            m_words->setText(removal ? packRemovalWords(*removal) : QString());
        });
}

void PackPanel::removePack()
{
    context().session.flush();
    const PortfolioReader &reader = context().session.reader();
    const auto pack = reader.record(record());
    const auto removal = removalOf(reader, record());
    if (!pack || !removal)
        return context().shell.say(pack ? removal.error() : pack.error());
    const QString title = plainLine(recordTitle(**pack), 60);
    if (!perform(removal->edit, tr("Remove the pack “%1”").arg(title)))
        return;
    const QString done = tr("“%1” is removed. Gone to the bin with it: %2. Still here: %3.", "a pack and two counts")
                             .arg(title, QLocale().toString(removal->goes.size()), QLocale().toString(removal->stays.size()));
    context().shell.say({Message::Kind::Undo, done, tr("Undo"), [&session = context().session] { session.undo(); }});
}

} // namespace kinfolio
