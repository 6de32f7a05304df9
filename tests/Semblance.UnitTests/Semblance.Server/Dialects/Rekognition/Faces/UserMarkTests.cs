using Semblance.Server.Dialects.Rekognition.Faces;
using Semblance.Vault.Subjects;

namespace Semblance.UnitTests.Server.Dialects.Rekognition.Faces;

public sealed class UserMarkTests
{
    [Fact]
    public void A_new_user_was_not_known_before()
    {
        var details = UserMark.New("ada");
        Assert.Equal("ada", UserMark.UserIdOf(details));
        Assert.False(UserMark.WasKnown(details));
    }

    [Fact]
    public void Whoever_was_there_becomes_a_user_and_is_afterwards_as_before()
    {
        var before = new SubjectDetails { ExternalId = new ExternalId("ada"), DisplayName = "Ada", Tags = ["night"] };
        Assert.Null(UserMark.UserIdOf(before));
        var user = UserMark.Put(before);
        Assert.True(UserMark.IsUser(user));
        Assert.True(UserMark.WasKnown(user));
        Assert.Equal(before, UserMark.Take(user));
    }
}
