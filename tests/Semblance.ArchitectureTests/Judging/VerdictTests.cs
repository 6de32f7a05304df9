namespace Semblance.ArchitectureTests.Judging;

public sealed class VerdictTests
{
    private static readonly Rule Made = new("made", "because", "do otherwise");

    [Fact]
    public void Prints_offender_reason_and_way_out()
    {
        var complaint = Verdict.Complaint(Made, [Made.Broken("A", "does what it may not")], []);
        Assert.Contains("A: does what it may not", complaint, StringComparison.Ordinal);
        Assert.Contains("because", complaint, StringComparison.Ordinal);
        Assert.Contains("do otherwise", complaint, StringComparison.Ordinal);
    }

    [Fact]
    public void Lets_pass_what_has_an_exception_and_nothing_else()
    {
        var exceptions = ExceptionList.Parse("# why\n\nmade | A | so it is\n");
        Assert.Null(Verdict.Complaint(Made, [Made.Broken("A", "x")], exceptions));
        Assert.NotNull(Verdict.Complaint(Made, [Made.Broken("A", "x"), Made.Broken("B", "x")], exceptions));
    }

    [Fact]
    public void Complains_of_an_exception_that_is_no_longer_needed_and_names_its_line()
    {
        var exceptions = ExceptionList.Parse("# why\nmade | A | so it was\nother | B | not asked here");
        var complaint = Verdict.Complaint(Made, [], exceptions);
        Assert.Contains("line 2: made | A | so it was", complaint, StringComparison.Ordinal);
        Assert.Contains("sed -i '2d'", complaint, StringComparison.Ordinal);
        Assert.DoesNotContain("other", complaint, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("made | A")]
    [InlineData("made | A | ")]
    [InlineData("made | A | why | more")]
    public void An_exception_has_a_rule_an_offender_and_a_reason(string line) =>
        Assert.Throws<FormatException>(() => ExceptionList.Parse(line));
}
