using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Semblance.ArchitectureTests.Samples;

/// <summary>Compiles a few lines that break a rule, so that the rule's own judgement can be seen to fail on them.</summary>
internal static class SampleAssembly
{
    private static readonly Lazy<IReadOnlyList<MetadataReference>> References = new(() =>
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(path => MetadataReference.CreateFromFile(path)),
    ]);

    private static int s_count;

    /// <summary>Compiles, and loads what came out.</summary>
    public static Assembly Compile(string source)
    {
        var name = $"sample-{Interlocked.Increment(ref s_count)}";
        var folder = Directory.CreateTempSubdirectory("semblance-sample-").FullName;
        var file = Path.Combine(folder, name + ".dll");
        var tree = CSharpSyntaxTree.ParseText(source, new CSharpParseOptions(LanguageVersion.Preview));
        var options = new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release, allowUnsafe: true);
        var result = CSharpCompilation.Create(name, [tree], References.Value, options).Emit(file);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics));
        return Assembly.LoadFrom(file);
    }
}
