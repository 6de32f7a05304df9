using System.CommandLine;
using Semblance.Cli.Hosting;

namespace Semblance.UnitTests.Cli.Hosting;

public sealed class RangeRuleTests
{
    [Theory]
    [InlineData("--top 1", 0)]
    [InlineData("--top 9", 0)]
    [InlineData("--top 10", 1)]
    [InlineData("--top 0", 1)]
    [InlineData("--rate 0.5", 0)]
    [InlineData("--rate 0.6", 1)]
    [InlineData("--rate NaN", 1)]
    [InlineData("", 0)]
    public void Numbers_out_of_range_are_usage_errors(string line, int errors)
    {
        var (top, rate) = (new Option<int>("--top") { DefaultValueFactory = _ => 5 }, new Option<double?>("--rate"));
        top.Validators.Add(result => RangeRule.Check(result, 1, 9));
        rate.Validators.Add(result => RangeRule.Check(result, 0.1, 0.5));
        Assert.Equal(errors, new RootCommand { top, rate }.Parse(line).Errors.Count);
    }

    [Fact]
    public void The_error_names_option_value_and_range()
    {
        var top = new Option<int>("--top");
        top.Validators.Add(result => RangeRule.Check(result, 1, 9));
        Assert.Equal("--top is 12; its range is 1 to 9.", Assert.Single(new RootCommand { top }.Parse("--top 12").Errors).Message);
    }
}
