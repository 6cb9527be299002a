#pragma once
// English singulars and plurals of texts such as "%n step(s)".

#include <QTranslator>

namespace nrg::gui {

/// Chooses between "1 step" and "2 steps" where a text is counted: "(s)" in it goes for one and loses its parentheses
/// for any other number. Languages install their translators later, and are asked first.
class EnglishPlurals final : public QTranslator {
    Q_OBJECT

public:
    using QTranslator::QTranslator;

    QString translate(const char* context, const char* sourceText, const char* disambiguation, int n) const override;
    bool isEmpty() const override { return false; }
};

/// For the application's whole life.
void installEnglishPlurals();

/// A count as tr() takes it to choose among plurals.
int pluralOf(qint64 count);

} // namespace nrg::gui
