using Semblance.Video.Outlets.Mqtt;

namespace Semblance.UnitTests.Video.Outlets.Mqtt;

public sealed class TopicSlugTests
{
    [Theory]
    [InlineData("Ada Lovelace", "ada-lovelace")]
    [InlineData("  Zoë Müller-Łukasz ", "zoe-muller-lukasz")]
    [InlineData("Ægir Strauß Øst", "aegir-strauss-ost")]
    [InlineData("a/+#b$", "ab")]
    [InlineData("R2 D2", "r2-d2")]
    public void A_name_becomes_a_level_of_a_topic(string name, string slug) => Assert.Equal(slug, TopicSlug.Of(name));

    [Fact]
    public void A_name_in_other_letters_becomes_one_of_its_own_that_stays_the_same()
    {
        Assert.Matches("^subject-[0-9a-f]{8}$", TopicSlug.Of("李雷"));
        Assert.Equal(TopicSlug.Of("李雷"), TopicSlug.Of("李雷"));
        Assert.NotEqual(TopicSlug.Of("李雷"), TopicSlug.Of("韩梅梅"), StringComparer.Ordinal);
    }
}
