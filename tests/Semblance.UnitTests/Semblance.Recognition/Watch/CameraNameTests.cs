using Semblance.Errors;
using Semblance.Recognition.Watch;

namespace Semblance.UnitTests.Recognition.Watch;

public sealed class CameraNameTests
{
    [Theory]
    [InlineData("")]
    [InlineData("north gate")]
    [InlineData("north/gate")]
    [InlineData("tür")]
    [InlineData("1234567890123456789012345678901234567890123456789012345678901")]
    public void What_can_be_no_part_of_a_topic_is_refused(string text) =>
        Assert.Equal(ErrorCode.OptionOutOfRange, Assert.Throws<SemblanceException>(() => new CameraName(text)).Code);

    [Theory]
    [InlineData("north-gate", "north-gate")]
    [InlineData("hall: one", "hall--one")]
    [InlineData("///", "camera")]
    public void Any_text_has_a_nearest_name(string text, string name) => Assert.Equal(new CameraName(name), CameraName.Of(text));

    [Fact]
    public void Equal_names_are_equal() => Assert.Equal(new CameraName("a"), new CameraName("a"));
}
