// How messages quote what they did not write.

#include <gtest/gtest.h>

#include "engine/core/excerpt.h"

namespace nrg::test {

namespace {

TEST(Excerpt, shortTextsStayAsTheyAre)
{
    EXPECT_EQ(excerpt(""), "");
    EXPECT_EQ(excerpt("temperature = 2,3 µ"), "temperature = 2,3 µ");
    EXPECT_EQ(excerpt(std::string(60, 'x')), std::string(60, 'x'));
}

TEST(Excerpt, longTextsAreCutBetweenCharacters)
{
    EXPECT_EQ(excerpt(std::string(61, 'x')), std::string(60, 'x') + "...");
    EXPECT_EQ(excerpt(std::string(59, 'x') + "µµ"), std::string(59, 'x') + "...");
    EXPECT_EQ(excerpt(std::string(58, 'x') + "µµ"), std::string(58, 'x') + "µ...");
    EXPECT_EQ(excerpt(std::string(1000, '\x80')), "..."); // no character begins
}

TEST(Excerpt, isOneLine)
{
    EXPECT_EQ(excerpt(std::string("a\nb\tc\0d\x7f", 8)), "a?b?c?d?");
}

} // namespace

} // namespace nrg::test
