// app/gui/engine_strings.cpp lists the words of the engine's tables, so that lupdate finds them. With NRG_UPDATE set in
// the environment, this test writes the file anew.

#include <QFile>
#include <QTest>

#include <set>
#include <string>
#include <vector>

#include "engine/run/component_kinds.h"
#include "engine/run/presets.h"
#include "engine/run/settings_options.h"
#include "engine/session/sampler_catalog.h"
#include "engine/session/worker_options.h"
#include "engine/targets/catalog.h"
#include "engine/targets/exact_sampler.h"
#include "engine/targets/observables.h"
#include "engine/targets/spin_picture.h"

namespace {

/// In the order of the tables, each once.
class Words {
public:
    void add(const std::string& text)
    {
        const QString words = QString::fromStdString(text);
        qsizetype longest = 0, run = 0;
        for (const QChar letter : words)
            longest = std::max(longest, run = letter.isLetter() ? run + 1 : 0);
        if (longest >= 3 && m_known.insert(text).second) // shorter ones are symbols and units
            m_texts << words;
    }

    void add(const nrg::OptionRow& row)
    {
        for (const std::string& text : {row.label, row.symbol, row.help, row.unit, row.zeroMeans})
            add(text);
        for (const nrg::Choice& choice : row.choices)
            add(choice.label);
    }

    template <class T>
    void add(const nrg::MemberOptions<T>& options)
    {
        for (const nrg::MemberOption<T>& option : options)
            add(option.row);
    }

    template <class Row>
    void addObservable(const Row& row)
    {
        for (const std::string& text : {row.title, row.symbol, row.unit, row.help})
            add(text);
    }

    const QStringList& texts() const { return m_texts; }

private:
    std::set<std::string> m_known;
    QStringList m_texts;
};

void addTarget(Words& words, const nrg::Target& target)
{
    if (const nrg::ExactSampler* sampler = target.exactSampler()) {
        words.add(sampler->title());
        words.add(sampler->method());
    }
    if (target.spins())
        words.add(target.spins()->equation());
    const nrg::Observables* const observables = target.observables();
    if (!observables)
        return;
    for (const nrg::Observable& row : observables->rows)
        words.addObservable(row);
    for (const nrg::DerivedObservable& row : observables->derived)
        words.addObservable(row);
    if (observables->orderParameter)
        words.addObservable(observables->orderParameter->row);
    if (observables->structureFactor)
        words.add(observables->structureFactor->help);
}

QStringList engineWords()
{
    Words words;
    for (const nrg::OptionGroup& group : nrg::allOptionGroups()) {
        words.add(group.title);
        for (const nrg::OptionRow* row : group.rows)
            words.add(*row);
    }
    for (const nrg::ComponentKind& kind : nrg::componentKinds())
        for (const nrg::ComponentRow& row : kind.rows) {
            words.add(row.title);
            words.add(row.description);
            for (const nrg::OptionRow& option : row.options) // an option may differ from one component to the next
                words.add(option);
        }
    for (const nrg::Preset& preset : nrg::presets()) {
        words.add(preset.title);
        words.add(preset.description);
    }
    for (const nrg::SamplerRow& row : nrg::samplerCatalog()) {
        words.add(row.title);
        words.add(row.help);
    }
    words.add(nrg::samplingOptions());
    words.add(nrg::raceOptions());
    words.add(nrg::analysisOptions());
    words.add(nrg::evaluationOptions());
    for (const nrg::TargetRow& row : nrg::targetCatalog())
        addTarget(words, *row.make(nrg::Options(row.options), 8));
    return words.texts();
}

QString fileWith(const QStringList& words)
{
    QString text = QStringLiteral("// Words of the engine's tables, for lupdate. Made by tst_engine_strings: run it "
                                  "with NRG_UPDATE=1 after a change "
                                  "of\n// the tables.\n// clang-format off\n\n#include <QtGlobal>\n\nnamespace {\n\n"
                                  "[[maybe_unused]] constexpr const char* kWords[] = {\n");
    for (QString word : words)
        text += QStringLiteral("    QT_TRANSLATE_NOOP(\"Engine\", \"%1\"),\n")
                    .arg(word.replace(QLatin1String("\\"), QLatin1String("\\\\"))
                             .replace(QLatin1String("\""), QLatin1String("\\\""))
                             .replace(QLatin1String("\n"), QLatin1String("\\n")));
    return text + QStringLiteral("};\n\n} // namespace\n");
}

} // namespace

class EngineStringsTest : public QObject {
    Q_OBJECT

private slots:
    void theFileHasTheWordsOfTheTables()
    {
        const QString expected = fileWith(engineWords());
        QFile file(QStringLiteral(NRG_ENGINE_STRINGS));
        if (qEnvironmentVariableIsSet("NRG_UPDATE")) {
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(expected.toUtf8());
            file.close();
        }
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QStringList have = QString::fromUtf8(file.readAll()).split(QLatin1Char('\n'));
        const QStringList want = expected.split(QLatin1Char('\n'));
        for (qsizetype i = 0; i < std::max(have.size(), want.size()); ++i)
            QCOMPARE(have.value(i), want.value(i));
    }
};

QTEST_GUILESS_MAIN(EngineStringsTest)
#include "tst_engine_strings.moc"
