using Semblance.ArchitectureTests.House;
using Semblance.ArchitectureTests.Judging;
using Semblance.ArchitectureTests.Samples;

namespace Semblance.ArchitectureTests.Bans;

public sealed class SilencedWarningsTests
{
    [Fact]
    public void No_warning_is_switched_off_in_passing() =>
        Verdict.Demand(SilencedWarnings.Rule, [.. SilencedWarnings.Judge(Shipped.Sources), .. SilencedWarnings.Judge(Shipped.Projects)]);

    [Theory]
    [InlineData("class A\n{\n#pragma warning disable CS1591\n    int x;\n}")]
    [InlineData("[System.Diagnostics.CodeAnalysis.SuppressMessage(\"x\", \"y\")] class A;")]
    public void A_warning_switched_off_in_a_source_is_found(string code) =>
        Found.Only(SilencedWarnings.Judge([Sample.Source("src/A.cs", code), Sample.Source("src/B.cs", "#nullable enable\n[Obsolete] class B;")]), "src/A.cs");

    [Fact]
    public void A_warning_switched_off_in_a_project_is_found() =>
        Found.Only(SilencedWarnings.Judge([ProjectFile.Parse("src/A/A.csproj", "<Project><PropertyGroup><NoWarn>CS1591</NoWarn></PropertyGroup></Project>")]), "src/A/A.csproj");
}
