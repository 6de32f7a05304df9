using Semblance.ArchitectureTests.House;
using Semblance.ArchitectureTests.Judging;
using Semblance.ArchitectureTests.Samples;

namespace Semblance.ArchitectureTests.Words;

public sealed class GlossaryWordsTests
{
    [Fact]
    public void Public_names_are_words_of_the_glossary() => Verdict.Demand(GlossaryWords.Rule, GlossaryWords.Judge(Shipped.Assemblies));

    [Fact]
    public void An_avoided_word_is_found_in_types_and_members_that_are_public()
    {
        var assembly = SampleAssembly.Compile("""
            namespace Semblance.Detection
            {
                public class FaceImage { public int LeftEyeX { get; } public int SubjectLeftEyeX { get; } protected float Confidence; public void SetTolerance() { } private int _photo; internal int Person { get; } }
                class Impostor { public int Photo { get; } }
            }
            namespace Semblance.Models { public class ModelIdentity { public class UserIdentity { } } }
            namespace Semblance.Video.Sources { public class FrameSource { } }
            namespace Semblance.Server.Dialects.Rekognition { public class FaceDetail { public float Confidence { get; } } }
            """);
        Found.Only(
            GlossaryWords.Judge([assembly]),
            "Semblance.Detection.FaceImage",
            "Semblance.Detection.FaceImage.LeftEyeX",
            "Semblance.Detection.FaceImage.Confidence",
            "Semblance.Detection.FaceImage.SetTolerance",
            "Semblance.Models.ModelIdentity+UserIdentity");
    }
}
