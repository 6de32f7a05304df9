using Semblance.Errors;
using Semblance.Recognition.Describe;
using Semblance.Vault.Subjects;

namespace Semblance.IntegrationTests.Recognition.Describe;

public sealed class AnnounceSubjectHandlerTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Somebody_is_announced_enrolled_under_the_same_name_and_found()
    {
        await using var made = await MadeHouse.OpenAsync(Cancellation);
        await made.CreateAsync(Cancellation);
        var announced = await AnnounceAsync(made, "Ada");
        var enrolled = await made.EnrolAsync("Ada", Cancellation, 0);
        Assert.Equal(announced, enrolled.SubjectId);
        Assert.Equal(announced, (await made.IdentifyAsync(0, Cancellation)).SubjectId);
        var taken = await Assert.ThrowsAsync<SemblanceException>(() => AnnounceAsync(made, "Ada"));
        Assert.Equal(ErrorCode.NameTaken, taken.Code);
    }

    [Fact]
    public async Task Whoever_is_not_enrolled_until_the_sweep_is_erased_by_it()
    {
        await using var made = await MadeHouse.OpenAsync(Cancellation);
        await made.CreateAsync(Cancellation);
        await AnnounceAsync(made, "Ada");
        Assert.Single((await made.House.ListSubjects.HandleAsync(MadeHouse.Staff, MadeHouse.Porter, Cancellation)).Subjects);
        await made.House.Sweep.HandleAsync(MadeHouse.Porter, Cancellation);
        Assert.Empty((await made.House.ListSubjects.HandleAsync(MadeHouse.Staff, MadeHouse.Porter, Cancellation)).Subjects);
    }

    [Fact]
    public async Task A_gallery_that_rests_on_consent_keeps_nobody_without_one()
    {
        await using var made = await MadeHouse.OpenAsync(Cancellation);
        await made.CreateAsync(Cancellation, basis: "6.1.a+9.2.a");
        var refusal = await Assert.ThrowsAsync<SemblanceException>(() => AnnounceAsync(made, "Ada"));
        Assert.Equal(ErrorCode.VaultRuleBroken, refusal.Code);
        var request = Request("Ada") with { Consent = made.Consent() };
        await made.House.AnnounceSubject.HandleAsync(request, Cancellation);
        await made.House.Sweep.HandleAsync(MadeHouse.Porter, Cancellation);
        Assert.Single((await made.House.ListSubjects.HandleAsync(MadeHouse.Staff, MadeHouse.Porter, Cancellation)).Subjects);
    }

    private static Task<SubjectId> AnnounceAsync(MadeHouse made, string name) => made.House.AnnounceSubject.HandleAsync(Request(name), Cancellation);

    private static AnnounceSubjectRequest Request(string name) => new(MadeHouse.Staff, new SubjectDetails { ExternalId = new ExternalId(name), DisplayName = name }, MadeHouse.Porter);
}
