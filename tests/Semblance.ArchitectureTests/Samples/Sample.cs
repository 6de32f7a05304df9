using Semblance.ArchitectureTests.House;

namespace Semblance.ArchitectureTests.Samples;

/// <summary>Sources and dependencies for tests that a rule bites.</summary>
internal static class Sample
{
    public static SourceFile Source(string path, string text) => new(path, text);

    public static IReadOnlyList<Dependency> Dependencies(string source) => DependencyReader.Read(SampleAssembly.Compile(source));

    /// <summary>A file of so many lines.</summary>
    public static string Lines(int count) => string.Concat(Enumerable.Repeat("// a line\n", count));
}
