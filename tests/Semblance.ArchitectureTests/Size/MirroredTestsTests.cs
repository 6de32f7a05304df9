using Semblance.ArchitectureTests.House;
using Semblance.ArchitectureTests.Judging;
using Semblance.ArchitectureTests.Samples;

namespace Semblance.ArchitectureTests.Size;

public sealed class MirroredTestsTests
{
    [Fact]
    public void Every_type_that_does_something_has_its_test_at_the_mirrored_path() =>
        Verdict.Demand(MirroredTests.Rule, MirroredTests.Judge(Shipped.Sources, Shipped.Tests));

    [Theory]
    [InlineData("static class A { static int Twice(int x) => x * 2; }")]
    [InlineData("class A { A(int x) { if (x < 0) throw new Exception(); } }")]
    [InlineData("record A(int X) { public bool IsLarge => X > 3; }")]
    [InlineData("class A { class Inner { void Run() { foreach (var x in y) Use(x); } } }")]
    [InlineData("class A { string Word(int x) => x switch { 1 => \"one\", _ => \"more\" }; }")]
    public void A_type_that_does_something_and_has_no_test_is_found(string code)
    {
        var source = Sample.Source("src/Semblance/Quality/A.cs", code);
        Found.Only(MirroredTests.Judge([source], [Sample.Source("tests/Semblance.UnitTests/Semblance/ATests.cs", string.Empty), Sample.Source("tests/Semblance.UnitTests/Semblance/Quality/BTests.cs", "class BTests;")]), "src/Semblance/Quality/A.cs");
    }

    [Theory]
    [InlineData("tests/Semblance.UnitTests/Semblance/Quality/ATests.cs", "class ATests;")]
    [InlineData("tests/Semblance.UnitTests/Semblance/Quality/ATests.Limits.cs", "class ATests;")]
    [InlineData("tests/Semblance.IntegrationTests/Semblance/Quality/ATests.cs", "class ATests;")]
    [InlineData("tests/Semblance.UnitTests/Semblance/Quality/MeasureTests.cs", "class MeasureTests { void Doubles() => A.Twice(2); }")]
    public void Its_test_is_known_by_its_path(string path, string code) =>
        Found.Only(MirroredTests.Judge([Sample.Source("src/Semblance/Quality/A.cs", "class A { int Twice(int x) => x * 2; }")], [Sample.Source(path, code)]));

    [Theory]
    [InlineData("Commands/ACommand.cs", "tests/Semblance.IntegrationTests/Commands/ACommandTests.cs", true)]
    [InlineData("Commands/Models/ACommand.cs", "tests/Semblance.IntegrationTests/Downloads/ACommandTests.cs", true)]
    [InlineData("Demo/ACommand.cs", "tests/Semblance.IntegrationTests/Demo/ACommandTests.cs", true)]
    [InlineData("Demo/ACommand.cs", "tests/Semblance.IntegrationTests/Commands/ACommandTests.cs", false)]
    [InlineData("Commands/ACommand.cs", "tests/Semblance.IntegrationTests/Commands/BCommandTests.cs", false)]
    [InlineData("Commands/ACommand.cs", "tests/Semblance.UnitTests/Commands/ACommandTests.cs", false)]
    [InlineData("CommandsOfOld/ACommand.cs", "tests/Semblance.IntegrationTests/Commands/ACommandTests.cs", false)]
    public void A_command_is_tested_by_a_run_that_bears_its_name_and_the_rest_of_the_program_at_its_path(string source, string test, bool isTested)
    {
        var path = "src/Semblance.Cli/" + source;
        Found.Only(MirroredTests.Judge([Sample.Source(path, "class ACommand { int Twice(int x) => x * 2; }")], [Sample.Source(test, "class Tests;")]), isTested ? [] : [path]);
    }

    [Fact]
    public void A_kernels_twin_needs_no_test_of_its_own() =>
        Found.Only(MirroredTests.Judge([Sample.Source("src/Semblance/Quality/Kernels/SumScalar.cs", "class SumScalar { int Twice(int x) => x * 2; }")], []));

    [Theory]
    [InlineData("enum A { One }")]
    [InlineData("interface IA { void Run(); }")]
    [InlineData("record A(int X) { public static A Default { get; } = new(1); }")]
    [InlineData("static class A { const string Key = \"a\" + \"b\"; static string Make() => Other.Make(Key); }")]
    [InlineData("record A(int X) { public override string ToString() => X > 1 ? \"many\" : \"one\"; }")]
    public void What_only_holds_or_hands_over_needs_none(string code) =>
        Found.Only(MirroredTests.Judge([Sample.Source("src/Semblance/Quality/A.cs", code)], []));
}
