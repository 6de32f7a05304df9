using Semblance.Client.Contracts.Galleries;
using Semblance.Client.Contracts.Subjects;
using Semblance.Client.Sending;

namespace Semblance.Client.Calls;

/// <summary>Subjects: who is in a gallery, and everything that a person may ask about what is kept. A subject is named by its external id or its identifier.</summary>
public sealed class SubjectCalls
{
    private readonly Wire _wire;

    internal SubjectCalls(Wire wire) => _wire = wire;

    /// <summary>Enrols somebody. An external id that is known already gets more references.</summary>
    /// <param name="gallery">The gallery's name.</param>
    /// <param name="enrolment">Who, by which pictures.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <returns>What was kept, and what was not and why.</returns>
    public Task<EnrolAnswer> EnrolAsync(string gallery, EnrolmentUpload enrolment, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(enrolment);
        var content = PictureContent.Of(
            enrolment.Pictures,
            [
                ("subject", enrolment.Subject), ("display_name", enrolment.DisplayName), ("tags", enrolment.Tags.Count > 0 ? string.Join(',', enrolment.Tags) : null), ("valid_from", enrolment.ValidFrom), ("valid_until", enrolment.ValidUntil),
                ("gate", enrolment.Gate), ("known_to_be_new", enrolment.KnownToBeNew), .. ReferenceCalls.Fields(enrolment.Consent),
            ]);
        return _wire.SendAsync<EnrolAnswer>(HttpMethod.Post, Route.Of("galleries", gallery, "subjects"), content, ReferenceCalls.Header(enrolment.IdempotencyKey), cancellation);
    }

    /// <summary>Lists subjects, a page at a time.</summary>
    /// <param name="gallery">The gallery's name.</param>
    /// <param name="after">Where the page before ended (<see cref="SubjectsAnswer.Next"/>); <see langword="null"/> for the first page.</param>
    /// <param name="limit">Most subjects, 1 to 1,000; <see langword="null"/> for 100.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <returns>The page.</returns>
    public Task<SubjectsAnswer> ListAsync(string gallery, string? after = null, int? limit = null, CancellationToken cancellation = default) =>
        _wire.GetAsync<SubjectsAnswer>(Route.With(Route.Of("galleries", gallery, "subjects"), ("after", after), ("limit", limit)), cancellation);

    /// <summary>Shows a subject.</summary>
    /// <param name="gallery">The gallery's name.</param>
    /// <param name="subject">The subject.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <returns>The subject and its version.</returns>
    public Task<Tagged<SubjectAnswer>> ShowAsync(string gallery, string subject, CancellationToken cancellation = default) =>
        _wire.TaggedAsync<SubjectAnswer>(HttpMethod.Get, Route.Of("galleries", gallery, "subjects", subject), null, null, cancellation);

    /// <summary>Changes what is said of a subject; what is absent stays as it is.</summary>
    /// <param name="gallery">The gallery's name.</param>
    /// <param name="subject">The subject.</param>
    /// <param name="change">What shall be said.</param>
    /// <param name="tag">The version that the change is made for; <see langword="null"/> for any. Where somebody else was faster the refusal's code is "vault_conflict".</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <returns>The subject as it is now.</returns>
    public Task<Tagged<SubjectAnswer>> DescribeAsync(string gallery, string subject, SubjectChange change, string? tag = null, CancellationToken cancellation = default) =>
        _wire.TaggedAsync<SubjectAnswer>(HttpMethod.Patch, Route.Of("galleries", gallery, "subjects", subject), Wire.Json(change), tag is null ? null : headers => headers.TryAddWithoutValidation("If-Match", tag), cancellation);

    /// <summary>Erases a subject.</summary>
    /// <param name="gallery">The gallery's name.</param>
    /// <param name="subject">The subject.</param>
    /// <param name="cancellation">Ends the wait, not the erasure.</param>
    /// <returns>The receipt.</returns>
    public Task<ReceiptAnswer> EraseAsync(string gallery, string subject, CancellationToken cancellation = default) => _wire.DeleteAsync<ReceiptAnswer>(Route.Of("galleries", gallery, "subjects", subject), cancellation);

    /// <summary>Puts together all that is known of a subject, to be handed to that person.</summary>
    /// <param name="gallery">The gallery's name.</param>
    /// <param name="subject">The subject.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <returns>All that is known.</returns>
    public Task<ExportAnswer> ExportAsync(string gallery, string subject, CancellationToken cancellation = default) => _wire.GetAsync<ExportAnswer>(Route.Of("galleries", gallery, "subjects", subject, "export"), cancellation);

    /// <summary>Lets somebody be found who was held for a human.</summary>
    /// <param name="gallery">The gallery's name.</param>
    /// <param name="subject">The subject.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <returns>How many references take part in comparisons from now on.</returns>
    public Task<ReleasedAnswer> ReleaseAsync(string gallery, string subject, CancellationToken cancellation = default) => _wire.PostAsync<ReleasedAnswer>(Route.Of("galleries", gallery, "subjects", subject, "release"), null, cancellation);

    /// <summary>Lets claims about a subject be checked again after too many were wrong.</summary>
    /// <param name="gallery">The gallery's name.</param>
    /// <param name="subject">The subject.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <returns>When they are.</returns>
    public Task ResetAttemptsAsync(string gallery, string subject, CancellationToken cancellation = default) => _wire.SendAsync(HttpMethod.Delete, Route.Of("galleries", gallery, "subjects", subject, "attempts"), cancellation);
}
