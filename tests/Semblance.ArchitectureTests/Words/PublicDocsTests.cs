using Semblance.ArchitectureTests.House;
using Semblance.ArchitectureTests.Judging;
using Semblance.ArchitectureTests.Samples;

namespace Semblance.ArchitectureTests.Words;

public sealed class PublicDocsTests
{
    [Fact]
    public void Every_public_member_and_every_type_is_documented() => Verdict.Demand(PublicDocs.Rule, PublicDocs.Judge(Shipped.Sources));

    [Fact]
    public void What_says_nothing_of_itself_is_found()
    {
        var source = Sample.Source("src/A.cs", """
            /// <summary>A type.</summary>
            public class Documented
            {
                /// <inheritdoc/>
                public override string ToString() => "";
                /// <summary> </summary>
                public int Empty { get; }
                public void Bare() { }
                internal void Inner() { }
                /// <remarks>Only this.</remarks>
                public const int Remarked = 1;
            }
            internal class Hidden { public void Run() { } private class Nested { } }
            /// <summary>Kinds.</summary>
            public enum Kind { One }
            """);
        Found.Only(PublicDocs.Judge([source]), "src/A.cs: Empty", "src/A.cs: Bare", "src/A.cs: Remarked", "src/A.cs: Hidden", "src/A.cs: One");
    }
}
