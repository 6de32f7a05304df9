using Semblance.ArchitectureTests.House;
using Semblance.ArchitectureTests.Judging;
using Semblance.ArchitectureTests.Samples;

namespace Semblance.ArchitectureTests.Arrows;

public sealed class ProjectArrowsTests
{
    [Fact]
    public void The_projects_keep_to_the_table() => Verdict.Demand(ProjectArrows.Rule, ProjectArrows.Judge(Shipped.Projects));

    [Theory]
    [InlineData("Semblance", "<ProjectReference Include=\"../Semblance.Index/Semblance.Index.csproj\" />", "Semblance -> Semblance.Index")]
    [InlineData("Semblance.Recognition", "<ProjectReference Include=\"../Semblance.Server/Semblance.Server.csproj\" />", "Semblance.Recognition -> Semblance.Server")]
    [InlineData("Semblance.Client", "<Reference Include=\"Semblance, Version=0.1.0\" />", "Semblance.Client -> Semblance")]
    [InlineData("Semblance.Annex", "", "Semblance.Annex")]
    public void A_forbidden_arrow_is_found(string project, string reference, string offender)
    {
        var broken = ProjectFile.Parse($"src/{project}/{project}.csproj", $"<Project><ItemGroup>{reference}</ItemGroup></Project>");
        Found.Only(ProjectArrows.Judge([broken]), offender);
    }

    [Fact]
    public void The_table_itself_has_no_cycle()
    {
        var done = new HashSet<string>(StringComparer.Ordinal);
        while (ArrowTable.Allowed.FirstOrDefault(row => !done.Contains(row.Key) && row.Value.All(done.Contains)).Key is { } next)
            done.Add(next);
        Assert.Equal(ArrowTable.Allowed.Count, done.Count);
    }

    [Fact]
    public void Every_project_is_in_the_solution()
    {
        var solution = File.ReadAllText(Repository.PathOf("Semblance.slnx"));
        Assert.All(Repository.Files("src", "*.csproj").Concat(Repository.Files("tests", "*.csproj")), project => Assert.Contains(project, solution, StringComparison.Ordinal));
    }
}
