using Semblance.ArchitectureTests.House;
using Semblance.ArchitectureTests.Judging;
using Semblance.ArchitectureTests.Samples;

namespace Semblance.ArchitectureTests.Size;

public sealed class KernelTwinsTests
{
    private const string Kernels = "src/Semblance.Index/Kernels/";
    private const string Tests = "tests/Semblance.UnitTests/Semblance.Index/Kernels/";

    [Fact]
    public void Every_vectorised_kernel_is_compared_with_a_scalar_twin() =>
        Verdict.Demand(KernelTwins.Rule, KernelTwins.Judge(Shipped.Sources, Shipped.Tests));

    [Fact]
    public void A_kernel_without_a_twin_is_found_and_scalar_code_needs_none()
    {
        SourceFile[] product =
        [
            Sample.Source(Kernels + "Alone.cs", "static class Alone { static void Run() { var v = Vector256<float>.Zero; } }"),
            Sample.Source(Kernels + "Plain.cs", "static class Plain { static void Run() { } }"),
            Sample.Source("src/Semblance.Index/Exact/Elsewhere.cs", "class Elsewhere { void Run() { var v = Vector256<float>.Zero; } }"),
        ];
        Found.Only(KernelTwins.Judge(product, []), Kernels + "Alone.cs: Alone");
    }

    [Fact]
    public void A_twin_that_no_kernel_test_compares_is_found()
    {
        SourceFile[] product =
        [
            Sample.Source(Kernels + "DotAvx2.cs", "static class DotAvx2 { static void Run() => Avx2.Add(default, default); }"),
            Sample.Source(Kernels + "DotScalar.cs", "static class DotScalar { static void Run() { } }"),
            Sample.Source(Kernels + "Sum.cs", "static class Sum { static void Run() => TensorPrimitives.Sum(default); static void RunOneByOne() { } }"),
        ];
        const string Compare = "{ [Fact] void Equal() { DotAvx2.Run(); DotScalar.Run(); Sum.Run(); Sum.RunOneByOne(); } }";
        Found.Only(KernelTwins.Judge(product, []), Kernels + "DotAvx2.cs: DotAvx2", Kernels + "Sum.cs: Sum");
        Found.Only(KernelTwins.Judge(product, [Sample.Source(Tests + "ATests.cs", $"class ATests {Compare}")]), Kernels + "DotAvx2.cs: DotAvx2", Kernels + "Sum.cs: Sum");
        Found.Only(KernelTwins.Judge(product, [Sample.Source(Tests + "ATests.cs", $"[Trait(\"kind\", \"kernel\")] class ATests {Compare}")]));
    }
}
