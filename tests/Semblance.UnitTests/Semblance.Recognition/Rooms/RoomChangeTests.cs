using Semblance.Recognition.Rooms;
using static Semblance.UnitTests.Recognition.MadeReferences;

namespace Semblance.UnitTests.Recognition.Rooms;

public sealed class RoomChangeTests
{
    [Fact]
    public async Task What_goes_goes_first_and_what_is_found_anew_is_found_as_it_is_now()
    {
        var index = Gallery(Of(1, 1, 0), Of(2, 2, 90), Of(3, 3, 180));
        new RoomChange { Subjects = [Subject(1)], References = [Reference(2), Reference(3)], Found = [Of(2, 4, 90)] }.Apply(index);
        var found = await index.SearchAsync(At(90), Request, TestContext.Current.CancellationToken);
        Assert.Equal([(Subject(4), Reference(2))], found.Candidates.Select(static one => (one.SubjectId, one.ReferenceId)));
    }

    [Fact]
    public void Only_what_takes_something_away_makes_snapshots_worthless()
    {
        Assert.False(new RoomChange { Found = [Of(1, 1, 0)] }.TakesAway);
        Assert.True(new RoomChange { References = [Reference(1)], Found = [Of(1, 1, 0)] }.TakesAway);
        Assert.True(new RoomChange { Subjects = [Subject(1)] }.TakesAway);
    }
}
