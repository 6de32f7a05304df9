using Semblance.Explain;

namespace Semblance.UnitTests.Explain;

public sealed class ExplanationTests
{
    [Fact]
    public void A_value_is_found_by_its_name_and_its_type()
    {
        var explanation = new Explanation();
        explanation.Put("a", 1.5f);
        Assert.Equal(1.5f, explanation.Get<float>("a"));
        Assert.Null(explanation.Get<string>("a"));
        Assert.Null(explanation.Get<string>("b"));
        Assert.Equal(["a"], explanation.Keys);
    }

    [Fact]
    public void The_last_value_of_a_name_counts()
    {
        var explanation = new Explanation();
        explanation.Put("a", 1);
        explanation.Put("a", 2);
        Assert.Equal(2, explanation.Get<int>("a"));
    }
}
