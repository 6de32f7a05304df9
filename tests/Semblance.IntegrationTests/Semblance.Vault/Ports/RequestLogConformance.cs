using Semblance.Errors;
using Semblance.IntegrationTests.Vault.PostgreSql;
using Semblance.IntegrationTests.Vault.Sqlite;
using Semblance.Vault.Ports;
using Semblance.Vault.Requests;
using Semblance.Vault.Rows;
using Semblance.VaultSoak.Made;

namespace Semblance.IntegrationTests.Vault.Ports;

public abstract class RequestLogConformance(VaultPlace place) : VaultSuite(place)
{
    [Fact]
    public async Task A_request_that_is_sent_twice_is_done_once_and_answered_alike()
    {
        var key = MadeRows.Request("caller", "1", "enrol");
        var subject = Made.Subject(HouseId);
        var answer = Made.Sealed(30);
        var done = await RunOnceAsync(key, MadeRows.Expiry, Work, None);
        var again = await RunOnceAsync(key, MadeRows.Expiry, Work, None);
        Assert.Equal((answer, false), done);
        Assert.Equal((answer, true), again);
        Assert.Equal(1, await ReadAsync(view => view.Subjects.CountAsync(HouseId, None)));

        async Task<SealedBytes> Work(IUnitOfWork work)
        {
            await work.Subjects.AddAsync(subject, None);
            return answer;
        }
    }

    [Fact]
    public async Task A_key_that_stands_for_another_request_is_refused_and_another_callers_is_not()
    {
        await RunOnceAsync(MadeRows.Request("caller", "1", "enrol"), MadeRows.Expiry, _ => Task.FromResult(Made.Sealed(1)), None);
        var refusal = await Assert.ThrowsAsync<SemblanceException>(() => RunOnceAsync(MadeRows.Request("caller", "1", "erase"), MadeRows.Expiry, _ => Task.FromResult(Made.Sealed(1)), None));
        Assert.Equal(ErrorCode.RequestKeyReused, refusal.Code);
        Assert.False((await RunOnceAsync(MadeRows.Request("other", "1", "erase"), MadeRows.Expiry, _ => Task.FromResult(Made.Sealed(1)), None)).WasDoneBefore);
    }

    [Fact]
    public async Task A_request_that_failed_may_be_sent_again()
    {
        var key = MadeRows.Request("caller", "1", "enrol");
        await Assert.ThrowsAsync<InvalidOperationException>(() => RunOnceAsync(key, MadeRows.Expiry, _ => throw new InvalidOperationException(), None));
        Assert.False((await RunOnceAsync(key, MadeRows.Expiry, _ => Task.FromResult(Made.Sealed(1)), None)).WasDoneBefore);
    }

    /// <summary>Both begin before either is done; the store has to let one of them wait.</summary>
    [Fact]
    public async Task Of_two_equal_requests_at_once_one_is_done()
    {
        var key = MadeRows.Request("caller", "1", "enrol");
        var subjects = new[] { Made.Subject(HouseId), Made.Subject(HouseId) };
        var answers = await Task.WhenAll(subjects.Select(subject => RunOnceAsync(
            key,
            MadeRows.Expiry,
            async work =>
            {
                await work.Subjects.AddAsync(subject, None);
                return SealedBytes.From(subject.Id.Value.ToByteArray());
            },
            None)));
        Assert.Single(answers, answer => !answer.WasDoneBefore);
        Assert.Equal(answers[0].Answer, answers[1].Answer);
        Assert.Equal(1, await ReadAsync(view => view.Subjects.CountAsync(HouseId, None)));
    }

    [Fact]
    public async Task Requests_are_forgotten_when_their_time_is_over()
    {
        await RunOnceAsync(MadeRows.Request("caller", "1", "enrol"), MadeRows.Expiry, _ => Task.FromResult(Made.Sealed(1)), None);
        await DoAsync(async work => Assert.Equal(0, await work.Requests.ForgetAsync(MadeRows.Expiry.AddDays(-1), None)));
        await DoAsync(async work => Assert.Equal(1, await work.Requests.ForgetAsync(MadeRows.Expiry, None)));
    }

    /// <summary>A request that is done once, as a program does it: claimed, done and answered in one unit of work.</summary>
    private async Task<(SealedBytes Answer, bool WasDoneBefore)> RunOnceAsync(RequestKey key, DateOnly expires, Func<IUnitOfWork, Task<SealedBytes>> work, CancellationToken cancellation)
    {
        await using var unit = await Vault.BeginAsync(cancellation);
        if (await unit.Requests.ClaimAsync(key, expires, cancellation) is { IsNew: false, SealedAnswer: { } known })
            return (known, true);
        var answer = await work(unit);
        await unit.Requests.AnswerAsync(key, answer, cancellation);
        await unit.CommitAsync(cancellation);
        return (answer, false);
    }

    [Fact]
    public Task An_answer_to_a_request_that_nobody_claimed_is_refused() =>
        RefusedAsync(ErrorCode.VaultConflict, work => work.Requests.AnswerAsync(MadeRows.Request("caller", "1", "enrol"), Made.Sealed(1), None));
}

public sealed class SqliteRequestLogTests() : RequestLogConformance(new SqlitePlace());

[Collection(PostgreSqlCollection.Name)]
public sealed class PostgreSqlRequestLogTests(SuiteCluster cluster) : RequestLogConformance(new PostgreSqlPlace(cluster));
