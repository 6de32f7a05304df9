using Semblance.Comparison;
using Semblance.Errors;
using Semblance.Models;
using static Semblance.UnitTests.Comparison.CalibrationTables;

namespace Semblance.UnitTests.Comparison;

public sealed class ComparisonScoreTests
{
    [Fact]
    public void Orders_by_similarity_within_one_model()
    {
        Assert.True(Score(0.2) < Score(0.3));
        Assert.True(Score(0.3) > Score(0.2));
        Assert.True(Score(0.3) >= Score(0.3));
        Assert.True(Score(0.3) <= Score(0.3));
        Assert.False(Score(0.3) < Score(0.3));
    }

    [Fact]
    public void Refuses_to_order_scores_of_two_models()
    {
        var refusal = Assert.Throws<SemblanceException>(() => Score(0.2) < new ComparisonScore(0.3, OtherModel));
        Assert.Equal(ErrorCode.TemplateModelMismatch, refusal.Code);
    }

    [Fact]
    public void Draws_rounding_in_and_refuses_what_is_no_cosine()
    {
        Assert.Equal(1, Score(1.0005).Similarity);
        Assert.Equal(-1, Score(-1.0005).Similarity);
        Assert.Throws<ArgumentOutOfRangeException>(() => Score(1.01));
        Assert.Throws<ArgumentOutOfRangeException>(() => Score(double.NaN));
    }

    [Fact]
    public void Belongs_to_a_model()
    {
        Assert.Throws<ArgumentException>(() => new ComparisonScore(0.5, ModelIdentity.None));
        Assert.Equal(ModelIdentity.None, default(ComparisonScore).Model);
    }
}
