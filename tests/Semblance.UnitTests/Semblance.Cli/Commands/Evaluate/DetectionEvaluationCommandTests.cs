using Semblance.Cli.Commands.Evaluate;
using Semblance.Evaluation.Agreement;

namespace Semblance.UnitTests.Cli.Commands.Evaluate;

public sealed class DetectionEvaluationCommandTests
{
    [Theory]
    [InlineData("--images x", 0)]
    [InlineData("--images x --min-face 0 --min-reference-score 1", 0)]
    [InlineData("", 1)]
    [InlineData("--images x --min-face -1", 1)]
    [InlineData("--images x --min-reference-score 1.1", 1)]
    [InlineData("--images x --min-reference-score NaN", 1)]
    public void What_is_missing_or_out_of_range_is_refused_before_any_work(string line, int errors) =>
        Assert.Equal(errors, DetectionEvaluationCommand.Create().Parse(line).Errors.Count);

    [Fact]
    public void Defaults_are_those_of_the_protocol()
    {
        var parsed = DetectionEvaluationCommand.Create().Parse("--images x");
        var usual = new AgreementOptions();
        Assert.Equal(usual.MinReferenceScore, parsed.GetValue<double>("--min-reference-score"));
        Assert.Equal(usual.MinFaceSide, parsed.GetValue<double>("--min-face"));
    }
}
