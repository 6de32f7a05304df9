using Semblance.Comparison;
using Semblance.Errors;
using Semblance.IntegrationTests.Running;
using Semblance.Recognition.Asking;
using Semblance.Recognition.Attempts;
using Semblance.Recognition.Verify;
using Semblance.Vault.Audit;
using Semblance.Vault.Subjects;
using static Semblance.IntegrationTests.Recognition.MadeHouse;

namespace Semblance.IntegrationTests.Recognition.Attempts;

/// <summary>Claims are bounded, for names that nobody is enrolled by as well.</summary>
public sealed class AttemptBookTests
{
    private static readonly AttemptRules Rules = AttemptRules.Usual;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("Ada")]
    [InlineData("nobody")]
    public async Task Five_misses_in_a_row_make_the_next_claim_wait_and_each_further_one_doubles_it(string name)
    {
        await using var made = await WithAdaAsync();
        await MissAsync(made, name, Rules.MissesBeforePause);
        Assert.Equal(TimeSpan.FromSeconds(30), (await RefusedAsync(made, name, ErrorCode.AttemptsPaused)).RetryAfter);
        made.Time.Advance(TimeSpan.FromSeconds(29));
        Assert.Equal(TimeSpan.FromSeconds(1), (await RefusedAsync(made, name, ErrorCode.AttemptsPaused)).RetryAfter);
        made.Time.Advance(TimeSpan.FromSeconds(1));
        await MissAsync(made, name, 1);
        Assert.Equal(TimeSpan.FromSeconds(60), (await RefusedAsync(made, name, ErrorCode.AttemptsPaused)).RetryAfter);
        Assert.Equal(3, made.Record().Count(static one => one is { Action: AuditAction.Verify, Outcome: AuditOutcome.Refused, Subject: "" }));
    }

    [Fact]
    public async Task The_refusal_does_not_tell_who_is_enrolled()
    {
        await using var made = await WithAdaAsync();
        var told = new List<string>();
        foreach (var name in (string[])["Ada", "nobody"])
        {
            await MissAsync(made, name, Rules.MissesBeforePause);
            told.Add((await RefusedAsync(made, name, ErrorCode.AttemptsPaused)).Message);
        }

        Assert.Equal(told[0], told[1]);
    }

    [Fact]
    public async Task A_match_forgives_and_another_account_or_subject_is_not_concerned()
    {
        await using var made = await WithAdaAsync();
        await MissAsync(made, "Ada", Rules.MissesBeforePause - 1);
        Assert.Equal(Decision.Match, (await made.VerifyAsync("Ada", 1, Cancellation)).Decision);
        await MissAsync(made, "Ada", Rules.MissesBeforePause);
        await RefusedAsync(made, "Ada", ErrorCode.AttemptsPaused);
        await MissAsync(made, "Ben", 1);
        var other = new VerifyRequest(Staff, new ExternalId("Ada"), ProbeAt(1), new Caller("gate", "device", "test")) { FalseMatchRate = 1e-3 };
        Assert.Equal(Decision.Match, (await made.House.Verify.HandleAsync(other, Cancellation)).Decision);
    }

    [Fact]
    public async Task Starting_anew_for_each_claim_is_no_way_around_the_rule()
    {
        using var folder = new ScratchFolder();
        for (var miss = 0; miss < Rules.MissesBeforePause; miss++)
        {
            await using var made = await OpenAsync(Cancellation, folder);
            if (miss == 0)
                await made.CreateAsync(Cancellation);
            await MissAsync(made, "Ada", 1);
        }

        await using var again = await OpenAsync(Cancellation, folder);
        await RefusedAsync(again, "Ada", ErrorCode.AttemptsPaused);
    }

    [Fact]
    public async Task Fifty_misses_switch_claims_off_over_a_restart_until_an_operator_resets_them()
    {
        using var folder = new ScratchFolder();
        await using (var made = await OpenAsync(Cancellation, folder))
        {
            await made.CreateAsync(Cancellation);
            await made.EnrolAsync("Ada", Cancellation, 0);
            for (var miss = 0; miss < Rules.MissesBeforeOff; miss++)
            {
                await MissAsync(made, "Ada", 1);
                made.Time.Advance(Rules.LongestPause);
            }

            await RefusedAsync(made, "Ada", ErrorCode.AttemptsOff);
        }

        await using var again = await OpenAsync(Cancellation, folder, Start.AddDays(40));
        await again.House.Sweep.HandleAsync(Porter, Cancellation); // what is off is not forgotten
        await RefusedAsync(again, "Ada", ErrorCode.AttemptsOff);
        await again.House.ResetAttempts.HandleAsync(Staff, "Ada", Porter, Cancellation);
        Assert.Equal(Decision.Match, (await again.VerifyAsync("Ada", 1, Cancellation)).Decision);
        Assert.Empty(again.Vault.Attempts.List());
    }

    [Fact]
    public async Task Fifty_pictures_a_day_raise_an_alarm_and_two_hundred_are_the_most()
    {
        await using var made = await WithAdaAsync();
        for (var shot = 0; shot < Rules.MostProbes; shot++)
        {
            Assert.DoesNotContain(made.Record(), one => one.Action == AuditAction.Alarm && shot < Rules.ProbesBeforeAlarm);
            Assert.Equal(Decision.Match, (await made.VerifyAsync("Ada", shot / 1000.0, Cancellation)).Decision);
        }

        Assert.Equal(made.Record().First(static one => one.Action == AuditAction.Enrol).Subject, Assert.Single(made.Record(), static one => one.Action == AuditAction.Alarm).Subject);
        var refusal = await Assert.ThrowsAsync<SemblanceException>(() => made.VerifyAsync("Ada", 1, Cancellation));
        Assert.Equal((ErrorCode.AttemptsPaused, TimeSpan.FromHours(12)), (refusal.Code, refusal.RetryAfter));
        Assert.Equal(Decision.Match, (await made.VerifyAsync("Ada", 0, Cancellation)).Decision); // one that was counted already tells nothing new
        made.Time.Advance(TimeSpan.FromHours(12));
        Assert.Equal(Decision.Match, (await made.VerifyAsync("Ada", 1, Cancellation)).Decision);
    }

    [Fact]
    public async Task What_nobody_asks_about_any_more_is_swept_away()
    {
        await using var made = await WithAdaAsync();
        await MissAsync(made, "Ada", Rules.MissesBeforePause);
        Assert.Single(made.Vault.Attempts.List());
        made.Time.Advance(ClaimShelf.Longest);
        await made.House.Sweep.HandleAsync(Porter, Cancellation);
        Assert.Empty(made.Vault.Attempts.List());
    }

    [Fact]
    public async Task A_reset_is_on_record_for_somebody_by_identifier_and_for_nobody_too()
    {
        await using var made = await WithAdaAsync();
        await MissAsync(made, "Ada", Rules.MissesBeforePause);
        var row = await made.House.FindSubject.HandleAsync(Staff, "Ada", Cancellation);
        ResetAttemptsHandler reset = made.House.ResetAttempts;
        foreach (var name in (string[])[row.Id.ToString(), "nobody"])
            await reset.HandleAsync(Staff, name, Porter, Cancellation);
        Assert.Equal(Decision.Match, (await made.VerifyAsync("Ada", 1, Cancellation)).Decision);
        Assert.Equal(2, made.Record().Count(static one => one.Action == AuditAction.Change));
    }

    private static async Task<MadeHouse> WithAdaAsync()
    {
        var made = await OpenAsync(Cancellation);
        await made.CreateAsync(Cancellation);
        await made.EnrolAsync("Ada", Cancellation, 0);
        return made;
    }

    private static async Task MissAsync(MadeHouse made, string name, int times)
    {
        for (var miss = 0; miss < times; miss++)
            Assert.Equal(Decision.NonMatch, (await made.VerifyAsync(name, 90, Cancellation)).Decision);
    }

    private static async Task<SemblanceException> RefusedAsync(MadeHouse made, string name, ErrorCode code)
    {
        var refusal = await Assert.ThrowsAsync<SemblanceException>(() => made.VerifyAsync(name, 1, Cancellation));
        Assert.Equal(code, refusal.Code);
        return refusal;
    }
}
