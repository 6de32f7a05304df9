using Semblance.ArchitectureTests.House;
using Semblance.ArchitectureTests.Judging;
using Semblance.ArchitectureTests.Samples;

namespace Semblance.ArchitectureTests.Words;

public sealed class SealedClassesTests
{
    [Fact]
    public void Classes_are_sealed_unless_designed_otherwise() => Verdict.Demand(SealedClasses.Rule, SealedClasses.Judge(Shipped.Assemblies));

    [Fact]
    public void An_open_class_is_found()
    {
        var assembly = SampleAssembly.Compile("""
            namespace Semblance.Quality
            {
                public class Open { public sealed class Inner { } }
                public record OpenRecord(int A);
                public class Parent<T> { }
                public sealed class Child : Parent<int> { System.Action Lambda() { var a = 1; return () => a++; } }
                public abstract class Designed { }
                public static class Static { }
            }
            """);
        Found.Only(SealedClasses.Judge([assembly]), "Semblance.Quality.Open", "Semblance.Quality.OpenRecord");
    }
}
