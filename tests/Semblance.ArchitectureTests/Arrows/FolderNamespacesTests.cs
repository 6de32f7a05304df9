using Semblance.ArchitectureTests.House;
using Semblance.ArchitectureTests.Judging;
using Semblance.ArchitectureTests.Samples;

namespace Semblance.ArchitectureTests.Arrows;

public sealed class FolderNamespacesTests
{
    [Fact]
    public void Namespaces_are_folders() => Verdict.Demand(FolderNamespaces.Rule, FolderNamespaces.Judge(Shipped.Sources));

    [Fact]
    public void Another_namespace_is_found()
    {
        var right = Sample.Source("src/Semblance/Imaging/A.cs", "namespace Semblance.Imaging; class A;");
        var wrong = Sample.Source("src/Semblance/Imaging/B.cs", "namespace Semblance.Detection; class B;");
        Found.Only(FolderNamespaces.Judge([right, wrong]), "src/Semblance/Imaging/B.cs");
    }
}
