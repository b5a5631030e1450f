// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/map/mappage.h"

#include "core/base/text.h"
#include "core/exchange/map/mapsvg.h"
#include "core/records/interest.h"
#include "core/words/mapwords.h"
#include "core/words/words.h"
#include "ui/look/appearance.h"
#include "ui/pages/map/mapchips.h"
#include "ui/pages/map/mapcontrols.h"
#include "ui/pages/map/maplegend.h"
#include "ui/pages/map/mappanel.h"
#include "ui/pages/map/mapprint.h"
#include "ui/pages/map/mapview.h"
#include "ui/print/printtype.h"
#include "ui/widgets/emptyview.h"
#include "ui/widgets/label.h"
#include "ui/widgets/menuplace.h"

#include <QFileDialog>
#include <QHBoxLayout>
#include <QListView>
#include <QMenu>
#include <QStackedLayout>
#include <QStandardPaths>

namespace kinfolio {

namespace {

constexpr int PanelWidth = 304;
constexpr int OnePaneBelow = 860; // narrower than this, one sees the picture or the list
constexpr int DeepestFocus = 3;
constexpr int LongestName = 60;
const QString Extension = QStringLiteral(".svg");

QString depthWords(int depth)
{
    switch (depth) {
    case 1:
        return MapPage::tr("Only what is connected with it");
    case 2:
        return MapPage::tr("Two steps around it");
    default:
        return MapPage::tr("Three steps around it");
    }
}

} // namespace

MapPage::MapPage(const PageContext &context, QWidget *parent)
    : Page(parent)
    , m_context(context)
    , m_stack(new QStackedLayout(this))
    , m_chips(new MapChips(context.appearance))
    , m_view(new MapView(context.appearance))
    , m_controls(new MapControls(context.appearance))
    , m_panel(new MapPanel(context))
{
    m_request.question = MapQuestion::HowDidIGetHere;
    m_request.choice.hiddenKinds = m_panel->legend()->hidden();
    m_chips->setQuestion(m_request.question);
    m_stack->addWidget(makeStage());
    auto *empty = new EmptyView(context.appearance, Interest::info().key(),
                                {tr("Your map grows here"),
                                 tr("Open an interest, a project or a person and choose “Connect something”. What belongs together is drawn "
                                    "here, and shows how one thing led to another."),
                                 tr("Go to my interests"), QStringLiteral("bezier2"), {}});
    connect(empty, &EmptyView::wanted, this, [this] { m_context.shell.go({Interest::info().key(), {}}); });
    m_stack->addWidget(empty);
    connect(m_chips, &MapChips::asked, this, [this] { ask(m_chips->question()); });
    connect(m_view, &MapView::chosenChanged, this, &MapPage::choose);
    connect(m_panel, &MapPanel::chosen, this, &MapPage::choose);
    const auto goThere = [this](RecordId id) { m_context.shell.goToRecord(id); };
    connect(m_view, &MapView::opened, this, goThere);
    connect(m_panel, &MapPanel::opened, this, goThere);
    connect(m_view, &MapView::menuWanted, this, &MapPage::showMenu);
    connect(m_panel->legend(), &MapLegend::changed, this, [this] {
        m_request.choice.hiddenKinds = m_panel->legend()->hidden();
        refresh();
    });
    connect(m_controls, &MapControls::zoomed, m_view, &MapView::zoom);
    connect(m_controls, &MapControls::wholeWanted, m_view, &MapView::showWhole);
    connect(m_controls, &MapControls::viewChosen, this, &MapPage::arrange);
    connect(m_controls, &MapControls::depthChosen, this, &MapPage::narrow);
    connect(m_controls, &MapControls::pictureWanted, this, &MapPage::savePicture);
    connect(&context.appearance, &Appearance::changed, this, &MapPage::arrange);
    connect(&context.session.portfolio(), &Portfolio::changed, this, [this] {
        m_stale = true;
        if (isVisible())
            refresh();
    });
}

QWidget *MapPage::makeStage()
{
    const Look::Measures &m = m_context.appearance.look().measures();
    auto *stage = new QWidget;
    setGround(stage, m_context.appearance, Ink::MapGround);
    setGround(m_panel, m_context.appearance, Ink::Surface);
    m_column = new QVBoxLayout;
    m_column->setContentsMargins({});
    m_column->setSpacing(0);
    auto *head = new QVBoxLayout;
    head->setContentsMargins(m.l, m.l, m.l, m.s);
    head->addWidget(m_chips);
    auto *foot = new QVBoxLayout;
    foot->setContentsMargins(m.l, m.s, m.l, m.m);
    foot->addWidget(m_controls);
    m_column->addLayout(head);
    m_column->addWidget(m_view, 1);
    m_column->addLayout(foot);
    m_sides = new QHBoxLayout(stage);
    m_sides->setContentsMargins({});
    m_sides->setSpacing(0);
    m_edge = new QWidget;
    m_edge->setFixedWidth(m_context.appearance.look().measures().hairline);
    setGround(m_edge, m_context.appearance, Ink::Hairline);
    m_sides->addLayout(m_column, 1);
    m_sides->addWidget(m_edge);
    m_sides->addWidget(m_panel);
    return stage;
}

void MapPage::arrange()
{
    const Look &look = m_context.appearance.look();
    const bool narrow = width() < look.scaled(OnePaneBelow);
    const bool asList = m_controls->showsList();
    m_chips->setCompact(narrow);
    m_view->setVisible(!asList);
    if (asList) {
        m_panel->setMinimumWidth(0);
        m_panel->setMaximumWidth(QWIDGETSIZE_MAX);
        m_column->insertWidget(2, m_panel, 1);
    } else {
        m_panel->setFixedWidth(look.scaled(PanelWidth));
        m_sides->addWidget(m_panel);
    }
    m_panel->setVisible(asList || !narrow);
    m_edge->setVisible(!asList && !narrow);
}

void MapPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    arrange();
}

void MapPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    if (m_stale)
        refresh();
}

void MapPage::open(RecordId record)
{
    if (record.isValid()) {
        m_chosen = record;
        m_chips->setQuestion({});
        m_request.question = {};
        narrow(1);
        return;
    }
    if (m_stale)
        refresh();
}

void MapPage::ask(std::optional<MapQuestion> question)
{
    m_chips->setQuestion(question);
    m_request.question = question;
    m_request.about = m_chosen;
    refresh();
}

void MapPage::narrow(int depth)
{
    m_request.choice.focus = depth > 0 ? m_chosen : RecordId();
    m_request.choice.depth = std::max(1, depth);
    m_controls->setDepth(m_request.choice.focus.isValid() ? depth : 0);
    refresh();
}

void MapPage::refresh()
{
    // What is asked for while it works is laid out when it is done.
    m_again = m_work.isRunning();
    if (m_again)
        return;
    m_request.rightToLeft = isRightToLeft();
    const auto done = [this](const Result<MapReading> &reading) {
        if (reading)
            m_all = reading->all;
        if (m_again || m_stale)
            return refresh();
        if (reading)
            return show(*reading);
        if (reading.error().code != ErrorCode::PortfolioNewer)
            return m_context.shell.say(reading.error());
        // The window shows what it understands of it; a worker cannot.
        m_all = m_context.session.reader().map().value_or(MapGraph());
        show(readingOf(m_all, m_request));
    };
    if (std::exchange(m_stale, false)) {
        m_work.start<Result<MapReading>>(
            [environment = m_context.session.portfolio().environment(), folder = m_context.session.folder(), request = m_request](
                const Progress &) { return readMap(environment.files, folder, request); },
            done);
    } else {
        m_work.start<Result<MapReading>>(
            [all = m_all, request = m_request](const Progress &) -> Result<MapReading> { return readingOf(all, request); }, done);
    }
}

void MapPage::show(const MapReading &reading)
{
    m_stack->setCurrentIndex(m_all.links.isEmpty() ? 1 : 0);
    m_view->showScene(reading.scene, reading.order);
    m_panel->showReading(reading, m_request.question, aroundWords());
    if (m_all.indexOf(m_chosen) < 0)
        m_chosen = {};
    choose(m_chosen);
}

QString MapPage::aroundWords() const
{
    const int focus = m_all.indexOf(m_request.choice.focus);
    if (focus < 0)
        return {};
    const QString title = plainLine(m_all.nodes.at(focus).title, LongestName);
    return m_request.choice.depth == 1 ? tr("The map shows “%1” and what is connected with it.").arg(title)
                                       : tr("The map shows “%1” and what is within %Ln steps of it.", nullptr, m_request.choice.depth).arg(title);
}

void MapPage::choose(RecordId id)
{
    m_chosen = id;
    m_view->choose(id);
    m_panel->choose(id);
    m_controls->setCanNarrow(id.isValid() || m_request.choice.focus.isValid());
}

void MapPage::showMenu(const QPoint &at)
{
    QMenu menu(this);
    const Appearance &appearance = m_context.appearance;
    menu.addAction(appearance.icon(QStringLiteral("box-arrow-up")), tr("Open it"), this, [this] { m_context.shell.goToRecord(m_chosen); });
    menu.addSeparator();
    for (int depth = 1; depth <= DeepestFocus; ++depth)
        menu.addAction(depthWords(depth), this, [this, depth] { narrow(depth); });
    menu.addAction(tr("All of the map"), this, [this] { narrow(0); });
    menu.exec(menuPlace(*m_view, at));
}

Commands MapPage::commands()
{
    using enum Command::Group;
    Commands commands{{Look, tr("Show the whole map"), QStringLiteral("arrows-fullscreen"), {}, [this] { m_view->showWhole(); }},
                      {Do, tr("Save the map as a picture …"), QStringLiteral("image"), {}, [this] { savePicture(); }}};
    for (const MapQuestion question : allMapQuestions())
        commands.push_back({Do, words::mapQuestion(question), QStringLiteral("bezier2"), {}, [this, question] { ask(question); }});
    return commands;
}

std::optional<PrintJob> MapPage::printable(PrintScope) const
{
    MapRequest request = m_request;
    request.rightToLeft = isRightToLeft();
    const QString title = request.question ? words::mapQuestion(*request.question) : tr("Connection map");
    return mapJob(title, request, PrintType::make().look());
}

QList<QWidget *> MapPage::panes() const
{
    return {m_chips, m_view, m_panel->list()};
}

QByteArray MapPage::asSvg() const
{
    const MapScene &scene = m_view->scene();
    return mapSvg({.map = scene.map,
                   .layout = scene.layout,
                   .lit = scene.lit,
                   .title = m_request.question ? words::mapQuestion(*m_request.question) : tr("Connection map")});
}

void MapPage::savePicture()
{
    const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    const QString name = tr("Map of %1", "name of the learner, name of a file").arg(m_context.session.learnerName());
    QString path = QFileDialog::getSaveFileName(this, tr("Save the map as a picture"), documents + u'/' + safeFileName(name + Extension),
                                                tr("Pictures (*.svg)"));
    if (path.isEmpty())
        return;
    if (!path.endsWith(Extension, Qt::CaseInsensitive))
        path += Extension;
    if (const auto saved = m_context.session.portfolio().environment().files.writeAtomically(path, asSvg()); !saved)
        return m_context.shell.say(saved.error());
    m_context.shell.say({Message::Kind::Good,
                         tr("The picture is in “%1”. It shows all that is on the map, also what is only for you.").arg(QFileInfo(path).fileName()),
                         {},
                         {}});
}

} // namespace kinfolio
