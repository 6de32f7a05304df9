using System.Net.Http.Headers;
using Semblance.Client.Contracts.Consents;
using Semblance.Client.Contracts.Subjects;
using Semblance.Client.Sending;

namespace Semblance.Client.Calls;

/// <summary>References: what a subject is compared with.</summary>
public sealed class ReferenceCalls
{
    private readonly Wire _wire;

    internal ReferenceCalls(Wire wire) => _wire = wire;

    /// <summary>Lists the references of a subject.</summary>
    /// <param name="gallery">The gallery's name.</param>
    /// <param name="subject">The subject's external id or identifier.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <returns>In the order of their enrolment.</returns>
    public Task<ReferencesAnswer> ListAsync(string gallery, string subject, CancellationToken cancellation = default) => _wire.GetAsync<ReferencesAnswer>(Of(gallery, subject), cancellation);

    /// <summary>Adds references to a subject.</summary>
    /// <param name="gallery">The gallery's name.</param>
    /// <param name="subject">The subject's external id or identifier.</param>
    /// <param name="pictures">Pictures whose largest face becomes a reference.</param>
    /// <param name="gate">How strictly pictures are judged; <see langword="null"/> for "standard".</param>
    /// <param name="consent">A consent that comes with them.</param>
    /// <param name="idempotencyKey">A key of your own, by which the request is known when it is sent again.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <returns>What was kept, and what was not and why.</returns>
    public Task<EnrolAnswer> AddAsync(string gallery, string subject, IReadOnlyList<PictureUpload> pictures, string? gate = null, ConsentOrder? consent = null, string? idempotencyKey = null, CancellationToken cancellation = default) =>
        _wire.SendAsync<EnrolAnswer>(HttpMethod.Post, Of(gallery, subject), PictureContent.Of(pictures, [("gate", gate), .. Fields(consent)]), Header(idempotencyKey), cancellation);

    /// <summary>Removes a reference. With the last one the subject is erased.</summary>
    /// <param name="gallery">The gallery's name.</param>
    /// <param name="subject">The subject's external id or identifier.</param>
    /// <param name="reference">Which.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <returns>What went with it.</returns>
    public Task<RemovedReferenceAnswer> RemoveAsync(string gallery, string subject, Guid reference, CancellationToken cancellation = default) =>
        _wire.DeleteAsync<RemovedReferenceAnswer>(Of(gallery, subject) + "/" + reference.ToString("D"), cancellation);

    internal static (string Name, object? Value)[] Fields(ConsentOrder? consent) =>
        consent is null ? [] : [("consent_evidence", consent.Evidence), ("consent_given_at", consent.GivenAt), ("consent_expires_at", consent.ExpiresAt)];

    internal static Action<HttpRequestHeaders>? Header(string? idempotencyKey) => idempotencyKey is null ? null : headers => headers.Add("Idempotency-Key", idempotencyKey);

    private static string Of(string gallery, string subject) => Route.Of("galleries", gallery, "subjects", subject, "references");
}
