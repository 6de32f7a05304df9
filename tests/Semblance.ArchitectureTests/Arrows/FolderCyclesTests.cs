using Semblance.ArchitectureTests.House;
using Semblance.ArchitectureTests.Judging;
using Semblance.ArchitectureTests.Samples;

namespace Semblance.ArchitectureTests.Arrows;

public sealed class FolderCyclesTests
{
    [Fact]
    public void No_folders_use_each_other_in_a_circle() => Verdict.Demand(FolderCycles.Rule, FolderCycles.Judge(Shipped.Dependencies));

    [Fact]
    public void A_circle_of_three_folders_is_found_and_what_only_hangs_on_it_is_not()
    {
        var dependencies = Sample.Dependencies("""
            namespace Semblance.Vault.Subjects { public class A { public object Make() => new Semblance.Vault.References.B(); } }
            namespace Semblance.Vault.References { public class B { private System.Collections.Generic.List<Semblance.Vault.Audit.C[]> _items; } }
            namespace Semblance.Vault.Audit { public class C { public void Run(Semblance.Vault.Subjects.A a) => new Semblance.Vault.Sealing.D(); } }
            namespace Semblance.Vault.Sealing { public class D { } }
            namespace Semblance.Vault.Ports { public class E : Semblance.Vault.Subjects.A { } }
            """);
        Found.Only(
            FolderCycles.Judge(dependencies),
            "Semblance.Vault.Audit -> Semblance.Vault.Subjects",
            "Semblance.Vault.References -> Semblance.Vault.Audit",
            "Semblance.Vault.Subjects -> Semblance.Vault.References");
    }

    [Fact]
    public void A_use_inside_a_lambda_or_an_async_method_counts()
    {
        var dependencies = Sample.Dependencies("""
            using System; using System.Threading.Tasks;
            namespace Semblance.Video.Sources { public class A { public async Task Run() { await Task.Yield(); new Semblance.Video.Tracking.B(); } } }
            namespace Semblance.Video.Tracking { public class B { public Action Later() => () => new Semblance.Video.Sources.A(); } }
            """);
        Assert.Equal(2, FolderCycles.Judge(dependencies).Count());
    }
}
