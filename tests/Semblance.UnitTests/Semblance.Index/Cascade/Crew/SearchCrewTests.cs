using Semblance.Index.Cascade.Crew;

namespace Semblance.UnitTests.Index.Cascade.Crew;

[Collection(nameof(AloneInTheProcess))]
public sealed class SearchCrewTests
{
    [Fact]
    public void A_search_is_alone_until_another_begins()
    {
        Assert.True(SearchCrew.Enter());
        Assert.False(SearchCrew.Enter());
        SearchCrew.Leave();
        Assert.False(SearchCrew.Enter());
        SearchCrew.Leave();
        SearchCrew.Leave();
        Assert.True(SearchCrew.Enter());
        SearchCrew.Leave();
    }

    [Fact]
    public void No_more_members_are_asked_than_wanted_and_every_task_given_ends_or_comes_back()
    {
        var members = Environment.ProcessorCount - 1;
        foreach (var most in (int[])[0, 1, members, members + 5])
        {
            var task = new CountedTask();
            var posted = SearchCrew.Post(task, most);
            Assert.InRange(posted, 0, Math.Min(most, members));
            var begun = posted - SearchCrew.Withdraw(task);
            Assert.True(SpinWait.SpinUntil(() => task.Runs == begun, TimeSpan.FromMinutes(1)));
            Assert.Equal(0, SearchCrew.Withdraw(task));
        }
    }
}
