// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/dialogs/describepictures.h"

#include "core/base/text.h"
#include "core/records/artifact.h"
#include "ui/forms/sentenceedit.h"
#include "ui/look/appearance.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/label.h"
#include "ui/widgets/pictureview.h"

#include <QAccessible>
#include <QCheckBox>
#include <QHBoxLayout>
#include <QLocale>

namespace kinfolio {

namespace {

constexpr int DialogWidth = 560;
constexpr int DialogHeight = 620;
constexpr int MostHeight = 360;

std::shared_ptr<const Artifact> artifactOf(const PortfolioReader &reader, RecordId id)
{
    const auto record = reader.record(id);
    return record && &(*record)->kind() == &Artifact::info() ? std::static_pointer_cast<const Artifact>(*record) : nullptr;
}

} // namespace

DescribePictures::DescribePictures(const Appearance &appearance, Session &session, QList<RecordId> pictures, QWidget *parent)
    : QDialog(parent)
    , m_appearance(appearance)
    , m_session(session)
    , m_pictures(std::move(pictures))
    , m_progress(new Label(appearance, Look::Type::Body, Ink::TextSecondary))
    , m_picture(new PictureView(appearance, session.thumbnails(), MostHeight))
    , m_title(new Label(appearance, Look::Type::Caption, Ink::TextMuted))
    , m_words(new SentenceEdit(appearance, Look::Type::Body, SentenceEdit::Edges::Field))
    , m_decorative(new QCheckBox(tr("It is decoration only")))
    , m_next(primaryButton(appearance, tr("Next")))
{
    build();
    connect(m_words, &SentenceEdit::typed, this, &DescribePictures::showWhatIsPossible);
    connect(m_words, &SentenceEdit::entered, m_next, &QPushButton::click);
    connect(m_decorative, &QCheckBox::toggled, this, &DescribePictures::showWhatIsPossible);
    connect(m_next, &QPushButton::clicked, this, &DescribePictures::save);
    showNext();
}

void DescribePictures::build()
{
    const Look::Measures &m = m_appearance.look().measures();
    setWindowTitle(tr("Describe pictures"));
    auto *head = new QHBoxLayout;
    head->setSpacing(m.m);
    head->addWidget((new Label(m_appearance, Look::Type::Title, Ink::Text, tr("What does it show?")))->wrapped(), 1);
    head->addWidget(m_progress);
    m_picture->setFramed();
    m_words->setAccessibleName(tr("What does it show?"));
    m_words->setPlaceholderText(tr("A girl solders a circuit board at a kitchen table"));
    m_decorative->setAccessibleDescription(tr("It says nothing that somebody who cannot see it would miss."));
    m_appearance.follow(m_picture, [this] { m_picture->setMinimumHeight(m_appearance.look().scaled(120)); });
    auto *why = new Label(m_appearance, Look::Type::Caption, Ink::TextMuted,
                          tr("One sentence for people who cannot see the picture. It is read aloud to them."));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(m.xl, m.xl, m.xl, m.l);
    layout->setSpacing(m.m);
    layout->addLayout(head);
    layout->addWidget(m_picture, 1);
    layout->addWidget(m_title->wrapped());
    layout->addWidget(m_words);
    layout->addWidget(why->wrapped());
    layout->addWidget(m_decorative);
    layout->addLayout(makeButtons());
    const QSize most = parentWidget() ? parentWidget()->window()->size() : QSize(DialogWidth, DialogHeight);
    resize(QSize(m_appearance.look().scaled(DialogWidth), m_appearance.look().scaled(DialogHeight)).boundedTo(most));
}

QLayout *DescribePictures::makeButtons()
{
    QPushButton *stop = linkButton(m_appearance, tr("Close"));
    QPushButton *later = plainButton(m_appearance, tr("Later"));
    later->setAccessibleDescription(tr("Goes on to the next picture; this one is asked for again another time."));
    m_next->setDefault(true);
    connect(stop, &QPushButton::clicked, this, &QDialog::reject);
    connect(later, &QPushButton::clicked, this, &DescribePictures::showNext);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(m_appearance.look().measures().m);
    buttons->addWidget(stop);
    buttons->addStretch();
    buttons->addWidget(later);
    buttons->addWidget(m_next);
    return buttons;
}

void DescribePictures::showNext()
{
    while (++m_shown < m_pictures.size()) {
        const auto artifact = artifactOf(m_session.reader(), m_pictures.at(m_shown));
        const auto media = artifact ? m_session.reader().media(artifact->media).value_or(std::nullopt) : std::nullopt;
        if (!media)
            continue;
        const QString title = plainLine(artifact->title);
        m_picture->showMedia(*media, Artifact::info().key(), {}, title);
        m_title->setText(title);
        m_words->showText(artifact->alt);
        m_words->moveCursor(QTextCursor::End);
        m_decorative->setChecked(artifact->decorative);
        m_next->setText(m_shown + 1 < m_pictures.size() ? tr("Next") : tr("Done"));
        showWhatIsPossible();
        m_words->setFocus();
        return announce(title);
    }
    accept();
}

void DescribePictures::announce(const QString &title)
{
    const QLocale locale;
    m_progress->setText(tr("%1 of %2", "the number of a picture, how many there are")
                            .arg(locale.toString(m_shown + 1), locale.toString(m_pictures.size())));
    QAccessibleAnnouncementEvent event(this, tr("Picture %1: %2", "“2 of 12”, its title").arg(m_progress->text(), title));
    QAccessible::updateAccessibility(&event);
}

void DescribePictures::showWhatIsPossible()
{
    m_words->setEnabled(!m_decorative->isChecked());
    m_next->setEnabled(m_decorative->isChecked() || !m_words->sentence().isEmpty());
}

void DescribePictures::save()
{
    const auto before = artifactOf(m_session.reader(), m_pictures.at(m_shown));
    if (!before)
        return showNext();
    auto artifact = std::make_unique<Artifact>(*before);
    artifact->decorative = m_decorative->isChecked();
    artifact->alt = artifact->decorative ? QString() : m_words->sentence();
    Edit edit;
    edit.put(std::move(artifact));
    if (const auto done = m_session.history().perform(edit, tr("Say what “%1” shows").arg(m_title->text())); !done) {
        m_error = done.error();
        return reject();
    }
    ++m_described;
    showNext();
}

} // namespace kinfolio
