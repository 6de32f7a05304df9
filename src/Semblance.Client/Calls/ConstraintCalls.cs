using Semblance.Client.Contracts.Constraints;

namespace Semblance.Client.Calls;

/// <summary>What humans say about subjects, which no score may overrule.</summary>
public sealed class ConstraintCalls
{
    private readonly Wire _wire;

    internal ConstraintCalls(Wire wire) => _wire = wire;

    /// <summary>Lists what humans said about a subject.</summary>
    /// <param name="gallery">The gallery's name.</param>
    /// <param name="subject">The subject's external id or identifier.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <returns>All of it.</returns>
    public Task<ConstraintsAnswer> ListAsync(string gallery, string subject, CancellationToken cancellation = default) => _wire.GetAsync<ConstraintsAnswer>(Of(gallery, subject), cancellation);

    /// <summary>Says something about a subject; searches heed it from now on.</summary>
    /// <param name="gallery">The gallery's name.</param>
    /// <param name="subject">The subject's external id or identifier.</param>
    /// <param name="order">What, and why.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <returns>Its identifier.</returns>
    public Task<ConstraintMadeAnswer> ConstrainAsync(string gallery, string subject, ConstraintOrder order, CancellationToken cancellation = default) => _wire.PostAsync<ConstraintMadeAnswer>(Of(gallery, subject), Wire.Json(order), cancellation);

    private static string Of(string gallery, string subject) => Route.Of("galleries", gallery, "subjects", subject, "constraints");
}
