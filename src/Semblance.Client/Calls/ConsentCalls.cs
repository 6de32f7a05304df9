using Semblance.Client.Contracts.Consents;

namespace Semblance.Client.Calls;

/// <summary>Consents of subjects.</summary>
public sealed class ConsentCalls
{
    private readonly Wire _wire;

    internal ConsentCalls(Wire wire) => _wire = wire;

    /// <summary>Lists the consents of a subject.</summary>
    /// <param name="gallery">The gallery's name.</param>
    /// <param name="subject">The subject's external id or identifier.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <returns>In the order in which they were recorded.</returns>
    public Task<ConsentsAnswer> ListAsync(string gallery, string subject, CancellationToken cancellation = default) => _wire.GetAsync<ConsentsAnswer>(Of(gallery, subject), cancellation);

    /// <summary>Records a consent.</summary>
    /// <param name="gallery">The gallery's name.</param>
    /// <param name="subject">The subject's external id or identifier.</param>
    /// <param name="order">How it is proved, since when and until when.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <returns>The consent.</returns>
    public Task<ConsentAnswer> RecordAsync(string gallery, string subject, ConsentOrder order, CancellationToken cancellation = default) => _wire.PostAsync<ConsentAnswer>(Of(gallery, subject), Wire.Json(order), cancellation);

    /// <summary>Takes a consent back; the references that rest on it go with it.</summary>
    /// <param name="gallery">The gallery's name.</param>
    /// <param name="subject">The subject's external id or identifier.</param>
    /// <param name="consent">Which.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <returns>What went with it.</returns>
    public Task<WithdrawalAnswer> WithdrawAsync(string gallery, string subject, Guid consent, CancellationToken cancellation = default) => _wire.DeleteAsync<WithdrawalAnswer>(Of(gallery, subject) + "/" + consent.ToString("D"), cancellation);

    /// <summary>Takes all consents back; the references that rest on them go with them.</summary>
    /// <param name="gallery">The gallery's name.</param>
    /// <param name="subject">The subject's external id or identifier.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <returns>What went with them.</returns>
    public Task<WithdrawalAnswer> WithdrawAllAsync(string gallery, string subject, CancellationToken cancellation = default) => _wire.DeleteAsync<WithdrawalAnswer>(Of(gallery, subject), cancellation);

    private static string Of(string gallery, string subject) => Route.Of("galleries", gallery, "subjects", subject, "consents");
}
