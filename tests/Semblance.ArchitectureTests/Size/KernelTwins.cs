using Microsoft.CodeAnalysis.CSharp.Syntax;
using Semblance.ArchitectureTests.House;
using Semblance.ArchitectureTests.Judging;

namespace Semblance.ArchitectureTests.Size;

/// <summary>
/// Every vectorised type in a Kernels folder has a scalar twin (a type that ends in Scalar, or methods that end in OneByOne) and a test
/// beside its path that names both and runs again with vector instructions off.
/// </summary>
internal static class KernelTwins
{
    private const string TwinType = "Scalar";
    private const string TwinMethod = "OneByOne";
    private static readonly string[] Vectors = ["Vector64", "Vector128", "Vector256", "Vector512", "Vector", "TensorPrimitives", "Avx", "Avx2", "Fma", "Sse2", "AdvSimd"];

    public static Rule Rule { get; } = new(
        "kernel-twins",
        "vector code is hard to read and depends on the machine: only a slow, obvious twin can say whether it is right",
        "write the loop once more without vectors (NAMEScalar or METHODOneByOne), and a test in tests/.../Kernels/ with [Trait(\"kind\", \"kernel\")] that compares the two");

    public static IEnumerable<Offence> Judge(IReadOnlyCollection<SourceFile> product, IReadOnlyCollection<SourceFile> tests) =>
        from source in product
        where source.Folder.EndsWith("/Kernels", StringComparison.Ordinal) && IsVectorised(source)
        from type in source.Types.OfType<TypeDeclarationSyntax>().Where(type => type.Parent is not TypeDeclarationSyntax)
        let offence = Judge(source, type, product, tests)
        where offence is not null
        select offence;

    private static Offence? Judge(SourceFile source, TypeDeclarationSyntax type, IEnumerable<SourceFile> product, IEnumerable<SourceFile> tests)
    {
        var name = type.Identifier.Text;
        var twins = type.Members.OfType<MethodDeclarationSyntax>().Select(method => method.Identifier.Text).Where(method => method.EndsWith(TwinMethod, StringComparison.Ordinal))
            .Concat(product.Where(other => string.Equals(other.Folder, source.Folder, StringComparison.Ordinal) && IsTwinType(other.Stem, name)).Select(other => other.Stem)).ToArray();
        if (twins.Length == 0)
            return Rule.Broken($"{source.Path}: {name}", "has no scalar twin");
        var folder = source.Folder.Replace("src/", "tests/Semblance.UnitTests/", StringComparison.Ordinal);
        var isCompared = tests.Any(test => string.Equals(test.Folder, folder, StringComparison.Ordinal) && IsKernelTest(test) && Names(test, name) && twins.Any(twin => Names(test, twin)));
        return isCompared ? null : Rule.Broken($"{source.Path}: {name}", $"is compared with {twins[0]} by no test of the trait kind=kernel in {folder}");
    }

    /// <summary>DotScalar is the twin of Dot, and of its relatives DotAvx2 and Dot512.</summary>
    private static bool IsTwinType(string candidate, string name) =>
        candidate.EndsWith(TwinType, StringComparison.Ordinal) && name.StartsWith(candidate[..^TwinType.Length], StringComparison.Ordinal);

    private static bool IsVectorised(SourceFile source) => Vectors.Any(word => Names(source, word));

    private static bool Names(SourceFile source, string word) =>
        source.Nodes<SimpleNameSyntax>().Any(name => string.Equals(name.Identifier.Text, word, StringComparison.Ordinal));

    private static bool IsKernelTest(SourceFile test) =>
        test.Nodes<AttributeSyntax>().Any(attribute => attribute.Name.ToString() is "Trait" && attribute.ArgumentList?.Arguments.ToString().Replace(" ", string.Empty, StringComparison.Ordinal) is "\"kind\",\"kernel\"");
}
