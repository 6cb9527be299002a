#pragma once
// Options that are members of a struct: the same rows as those of components, for parts that are typed.

#include <algorithm>
#include <concepts>
#include <limits>
#include <type_traits>
#include <utility>
#include <vector>

#include "engine/core/options.h"

namespace nrg {

/// A row, and where a T keeps its value.
template <class T>
struct MemberOption {
    OptionRow row;
    OptionValue (*get)(const T&) = nullptr;
    void (*set)(T&, const OptionValue&) = nullptr;
};

template <class T>
using MemberOptions = std::vector<MemberOption<T>>;

namespace detail {

template <class>
struct MemberPointer;
template <class T, class V>
struct MemberPointer<V T::*> {
    using Struct = T;
    using Value = V;
};

} // namespace detail

/// The row of a member: a number, switch or text. Its standard is that of a default T. Integers out of the member's
/// range saturate, so that a check afterwards still sees that they are out of range.
template <auto Member>
auto memberOption(OptionRow row)
{
    using T = typename detail::MemberPointer<decltype(Member)>::Struct;
    using V = typename detail::MemberPointer<decltype(Member)>::Value;
    constexpr bool kIsWhole = std::integral<V> && !std::same_as<V, bool>;
    MemberOption<T> option;
    option.get = [](const T& from) -> OptionValue {
        if constexpr (kIsWhole)
            return static_cast<std::int64_t>(from.*Member);
        else
            return from.*Member;
    };
    option.set = [](T& to, const OptionValue& value) {
        if constexpr (std::same_as<V, int>) {
            using Limits = std::numeric_limits<int>;
            to.*Member = static_cast<int>(
                std::clamp<std::int64_t>(std::get<std::int64_t>(value), Limits::min(), Limits::max()));
        } else if constexpr (kIsWhole) {
            to.*Member = static_cast<V>(std::get<std::int64_t>(value));
        } else {
            to.*Member = std::get<V>(value);
        }
    };
    row.standard = option.get(T{});
    option.row = std::move(row);
    return option;
}

/// The option with this key, or null.
template <class T>
const MemberOption<T>* findOption(const MemberOptions<T>& options, std::string_view key)
{
    const auto option
        = std::find_if(options.begin(), options.end(), [key](const MemberOption<T>& o) { return o.row.key == key; });
    return option == options.end() ? nullptr : &*option;
}

/// What is not admissible among the members.
template <class T>
std::vector<Problem> problemsOf(const MemberOptions<T>& options, const T& values)
{
    std::vector<Problem> problems;
    for (const MemberOption<T>& option : options)
        if (std::optional<Problem> problem = problemOf(option.row, option.get(values)))
            problems.push_back(std::move(*problem));
    return problems;
}

/// Throws SettingsError naming every option that is not admissible, its value and what was expected.
template <class T>
void expectAdmissible(const MemberOptions<T>& options, const T& values)
{
    if (std::vector<Problem> problems = problemsOf(options, values); !problems.empty())
        throw SettingsError(std::move(problems));
}

} // namespace nrg
