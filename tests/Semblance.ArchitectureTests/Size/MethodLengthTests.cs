using Semblance.ArchitectureTests.House;
using Semblance.ArchitectureTests.Judging;
using Semblance.ArchitectureTests.Samples;

namespace Semblance.ArchitectureTests.Size;

public sealed class MethodLengthTests
{
    [Fact]
    public void No_method_is_too_long() =>
        Verdict.Demand(MethodLength.Rule, MethodLength.Judge([.. Shipped.Sources, .. Shipped.Tests, .. SourceFile.ReadAll("bench"), .. SourceFile.ReadAll("training")]));

    [Theory]
    [InlineData("class A { void Long()\n{\nBODY}\n}", "Long")]
    [InlineData("class A { A()\n{\nBODY}\n}", "A")]
    [InlineData("class A { int Long { get\n{\nBODY} } }", "Long")]
    [InlineData("class A { int Long =>\nBODY 1; }", "Long")]
    [InlineData("class A { void Short() { } static int operator +(A a, A b)\n{\nBODY} }", "OperatorDeclaration")]
    public void A_line_too_many_is_found(string code, string name)
    {
        // The braces stand on lines of their own, so two fewer inside are the most that is let pass.
        Found.Only(MethodLength.Judge([Sample.Source("src/A.cs", code.Replace("BODY", Sample.Lines(MethodLength.Most), StringComparison.Ordinal))]), $"src/A.cs: {name}");
        Found.Only(MethodLength.Judge([Sample.Source("src/A.cs", code.Replace("BODY", Sample.Lines(MethodLength.Most - 2), StringComparison.Ordinal))]));
    }
}
