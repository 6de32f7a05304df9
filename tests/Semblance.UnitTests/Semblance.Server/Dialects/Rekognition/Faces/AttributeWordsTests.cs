using Semblance.Server.Dialects.Rekognition.Faces;
using Semblance.Server.Dialects.Rekognition.Protocol;

namespace Semblance.UnitTests.Server.Dialects.Rekognition.Faces;

public sealed class AttributeWordsTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(false, "DEFAULT")]
    [InlineData(false, "GENDER", "EMOTIONS")]
    [InlineData(true, "ALL")]
    [InlineData(true, "DEFAULT", "EYES_OPEN")]
    public void Eyes_are_told_of_where_they_were_asked_for(bool tells, params string[] words) => Assert.Equal(tells, AttributeWords.TellEyes(words));

    [Fact]
    public void An_unknown_word_is_refused() => Assert.Throws<RekognitionException>(static () => AttributeWords.TellEyes(["BEAUTY"]));
}
