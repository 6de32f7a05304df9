using Semblance.Quality;
using Semblance.Server.Dialects.Rekognition.Faces;
using Semblance.Server.Dialects.Rekognition.Protocol;

namespace Semblance.UnitTests.Server.Dialects.Rekognition.Faces;

public sealed class QualityWordsTests
{
    [Theory]
    [InlineData(null, QualityGate.Standard)]
    [InlineData("NONE", QualityGate.Off)]
    [InlineData("AUTO", QualityGate.Standard)]
    [InlineData("LOW", QualityGate.Standard)]
    [InlineData("MEDIUM", QualityGate.Standard)]
    [InlineData("HIGH", QualityGate.Strict)]
    public void A_filter_is_a_gate(string? filter, QualityGate gate) => Assert.Equal(gate, QualityWords.Gate(filter, "AUTO"));

    [Fact]
    public void Another_word_is_refused() => Assert.Equal(ErrorNames.InvalidParameter, Assert.Throws<RekognitionException>(static () => QualityWords.Gate("none", "AUTO")).Kind);

    [Fact]
    public void Every_refusal_has_a_reason_of_the_protocol_and_each_is_said_once()
    {
        var refusals = Enum.GetValues<QualityMeasure>().Select(static measure => new QualityRefusal(measure, 0, 1, "x", "y")).Append(new QualityRefusal(null, 0, 1, "x", "y")).ToArray();
        string[] known = ["EXTREME_POSE", "LOW_BRIGHTNESS", "LOW_FACE_QUALITY", "LOW_SHARPNESS", "SMALL_BOUNDING_BOX"];
        Assert.Equal(known, QualityWords.Reasons(refusals).Order(StringComparer.Ordinal).ToArray());
    }
}
