using Semblance.Index.Cascade.Crew;

namespace Semblance.UnitTests.Index.Cascade.Crew;

public sealed class CrewMemberTests
{
    private static readonly CrewMember Member = new(101);

    [Fact]
    public void A_member_has_one_task_at_a_time_and_finishes_what_it_has_begun()
    {
        var (member, task, other) = (new CrewMember(100), new HeldTask(), new CountedTask());
        Assert.True(member.TryPost(task));
        task.HasBegun.Wait(TestContext.Current.CancellationToken);
        Assert.False(member.TryPost(other));
        Assert.False(member.TryWithdraw(task));
        Assert.False(member.TryWithdraw(other));
        task.MayEnd.Set();
        SpinWait.SpinUntil(() => member.TryPost(other));
        SpinWait.SpinUntil(() => other.Runs == 1);
        Assert.Equal((1, 1), (task.Runs, other.Runs));
    }

    [Fact]
    public void A_task_is_done_or_withdrawn_exactly_once()
    {
        var (done, withdrawn, random) = (0, 0, new Random(1));
        for (var round = 0; round < 20_000; round++)
        {
            var task = new CountedTask();
            SpinWait.SpinUntil(() => Member.TryPost(task));
            Thread.SpinWait(random.Next(200));
            if (Member.TryWithdraw(task))
            {
                withdrawn++;
                Assert.False(Member.TryWithdraw(task));
                Assert.Equal(0, task.Runs);
                continue;
            }

            SpinWait.SpinUntil(() => task.Runs != 0);
            Assert.Equal(1, task.Runs);
            done++;
        }

        Assert.Equal(20_000, done + withdrawn);
        Assert.True(done > 0);
    }

    [Fact]
    public void A_member_that_rests_hears_the_bell()
    {
        var member = new CrewMember(102);
        for (var round = 0; round < 30; round++)
        {
            // Long enough that it has looked in vain and rests, or is about to: both must lead to the task.
            Thread.SpinWait(10_000 * round);
            var task = new CountedTask();
            Assert.True(SpinWait.SpinUntil(() => member.TryPost(task), TimeSpan.FromMinutes(1)));
            Assert.True(SpinWait.SpinUntil(() => task.Runs == 1, TimeSpan.FromMinutes(1)));
        }
    }

    [Fact]
    public async Task Two_that_post_to_one_member_lose_no_task_and_take_none_of_the_other()
    {
        var member = new CrewMember(103);
        using var start = new Barrier(2);
        await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => Task.Run(PostMany, TestContext.Current.CancellationToken)));

        void PostMany()
        {
            start.SignalAndWait();
            for (var round = 0; round < 10_000; round++)
            {
                var task = new CountedTask();
                if (!member.TryPost(task))
                    continue;
                if (member.TryWithdraw(task))
                    Assert.Equal(0, task.Runs);
                else
                    Assert.True(SpinWait.SpinUntil(() => task.Runs == 1, TimeSpan.FromMinutes(1)));
            }
        }
    }
}
