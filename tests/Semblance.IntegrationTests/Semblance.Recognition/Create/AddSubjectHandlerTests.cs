using Semblance.Errors;
using Semblance.Recognition.Create;
using Semblance.Vault.Subjects;

namespace Semblance.IntegrationTests.Recognition.Create;

public sealed class AddSubjectHandlerTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static AddSubjectRequest Ada => new(MadeHouse.Staff, new SubjectDetails { ExternalId = new ExternalId("Ada"), Tags = ["night"] }, MadeHouse.Porter);

    [Fact]
    public async Task Somebody_without_a_reference_is_kept_on_record_and_gets_references_later()
    {
        await using var made = await MadeHouse.OpenAsync(Cancellation);
        await made.CreateAsync(Cancellation);
        var id = await made.House.AddSubject.HandleAsync(Ada, Cancellation);
        Assert.Equal(id, (await made.House.FindSubject.HandleAsync(MadeHouse.Staff, "Ada", Cancellation)).Id);
        Assert.Equal((1, 0), await made.House.ShowGallery.CountAsync(MadeHouse.Staff, Cancellation));
        Assert.Equal(Semblance.Vault.Audit.AuditAction.Change, made.Record()[^1].Action);
        Assert.Equal(id, (await made.EnrolAsync("Ada", Cancellation, 0)).SubjectId);
        Assert.Equal(id, (await made.IdentifyAsync(1, Cancellation)).SubjectId);
    }

    [Fact]
    public async Task A_name_is_given_once()
    {
        await using var made = await MadeHouse.OpenAsync(Cancellation);
        await made.CreateAsync(Cancellation);
        await made.House.AddSubject.HandleAsync(Ada, Cancellation);
        Assert.Equal(ErrorCode.NameTaken, (await Assert.ThrowsAsync<SemblanceException>(() => made.House.AddSubject.HandleAsync(Ada, Cancellation))).Code);
        Assert.Equal((1, 0), await made.House.ShowGallery.CountAsync(MadeHouse.Staff, Cancellation));
    }

    [Fact]
    public async Task Nobody_is_kept_by_name_alone_where_consent_is_needed()
    {
        await using var made = await MadeHouse.OpenAsync(Cancellation);
        await made.CreateAsync(Cancellation, basis: "6.1.a+9.2.a");
        Assert.Equal(ErrorCode.VaultRuleBroken, (await Assert.ThrowsAsync<SemblanceException>(() => made.House.AddSubject.HandleAsync(Ada, Cancellation))).Code);
    }
}
