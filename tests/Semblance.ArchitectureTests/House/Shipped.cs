using System.Reflection;

namespace Semblance.ArchitectureTests.House;

/// <summary>What is built from <c>src/</c>: project files, assemblies, sources.</summary>
internal static class Shipped
{
    private static readonly Lazy<IReadOnlyList<ProjectFile>> AllProjects = new(() => [.. Repository.Files("src", "*.csproj").Select(ProjectFile.Read)]);
    private static readonly Lazy<IReadOnlyList<Assembly>> AllAssemblies = new(() => [.. Projects.Select(project => Assembly.Load(project.AssemblyName))]);
    private static readonly Lazy<IReadOnlyList<Dependency>> AllDependencies = new(() => DependencyReader.Read([.. Assemblies]));
    private static readonly Lazy<IReadOnlyList<SourceFile>> AllSources = new(() => SourceFile.ReadAll("src"));
    private static readonly Lazy<IReadOnlyList<SourceFile>> AllTests = new(() => SourceFile.ReadAll("tests"));

    public static IReadOnlyList<ProjectFile> Projects => AllProjects.Value;

    public static IReadOnlyList<Assembly> Assemblies => AllAssemblies.Value;

    public static IReadOnlyList<Dependency> Dependencies => AllDependencies.Value;

    public static IReadOnlyList<SourceFile> Sources => AllSources.Value;

    /// <summary>The sources of all test projects.</summary>
    public static IReadOnlyList<SourceFile> Tests => AllTests.Value;
}
