using Semblance.ArchitectureTests.House;
using Semblance.ArchitectureTests.Judging;
using Semblance.ArchitectureTests.Samples;

namespace Semblance.ArchitectureTests.Bans;

public sealed class CultureFormatsTests
{
    [Fact]
    public void Texts_look_alike_on_every_machine() => Verdict.Demand(CultureFormats.Rule, CultureFormats.Judge(Shipped.Assemblies));

    [Fact]
    public void What_depends_on_the_machine_is_found_and_what_does_not_is_not()
    {
        var assembly = SampleAssembly.Compile("""
            using System; using System.Globalization;
            namespace Semblance.Comparison
            {
                class A
                {
                    string Hole(double x) => $"x = {x}";
                    string Thousands(int x) => $"x = {x:N0}";
                    string Maybe(float? x) => $"x = {x}";
                    string Joined(double x) => "x = " + x;
                    Func<string> Lambda(DateTimeOffset x) => () => $"x = {x:D}";
                    string Both(double x) { var fine = string.Create(CultureInfo.InvariantCulture, $"{x}"); return $"{fine} {x}"; }
                    string Fine(double x, int n) => string.Create(CultureInfo.InvariantCulture, $"{x} {n:N0}") + $"{n} {"text"}";
                    string Fine2(double x) => FormattableString.Invariant($"{x}");
                }
            }
            """);
        string[] faults = ["Hole", "Thousands", "Maybe", "Joined", "Lambda", "Both"];
        Found.Only(CultureFormats.Judge([assembly]), [.. faults.Select(fault => $"Semblance.Comparison.A.{fault}")]);
    }
}
