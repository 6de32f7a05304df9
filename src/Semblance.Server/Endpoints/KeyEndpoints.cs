using Semblance.Client.Contracts.Keys;
using Semblance.Recognition.Grant;
using Semblance.Server.Access;
using Semblance.Server.Words;

namespace Semblance.Server.Endpoints;

/// <summary>Keys: who may ask from outside.</summary>
internal static class KeyEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/v1/keys", List).RequireAuthorization(Permission.Keys).WithSummary("List keys, without their secrets").Produces<KeysAnswer>();
        routes.MapGet("/v1/keys/own", Own).RequireAuthorization(Permission.OwnKey).WithSummary("The key that asks, and what it may do").Produces<OwnKeyAnswer>();
        routes.MapPost("/v1/keys", GiveAsync).RequireAuthorization(Permission.Keys).WithSummary("Make a key; its secret is told this once").Produces<IssuedKeyAnswer>(StatusCodes.Status201Created);
        routes.MapDelete("/v1/keys/{id:guid}", TakeBackAsync).RequireAuthorization(Permission.Keys).WithSummary("Take a key back; it ends at once").Produces<KeyAnswer>();
    }

    private static KeysAnswer List(GrantBook grants) => new([.. grants.List.Select(KeyWords.Of)]);

    private static OwnKeyAnswer Own(HttpContext context) => OwnOf(KeyIdentity.GrantOf(context));

    private static OwnKeyAnswer OwnOf(AccessGrant grant) => new(KeyWords.Of(grant), grant.Subject, RoleTable.Of(grant.Role));

    private static async Task<IResult> GiveAsync(KeyOrder order, HttpContext context, GrantBook grants, CancellationToken cancellation)
    {
        var issued = await grants.GiveAsync(KeyWords.Request(order, KeyIdentity.CallerOf(context)), cancellation).ConfigureAwait(false);
        return Results.Created($"/v1/keys/{issued.Grant.Id}", new IssuedKeyAnswer(KeyWords.Of(issued.Grant), KeyWords.Secret(issued)));
    }

    private static async Task<KeyAnswer> TakeBackAsync(Guid id, HttpContext context, GrantBook grants, CancellationToken cancellation) =>
        KeyWords.Of(await grants.TakeBackAsync(id, KeyIdentity.CallerOf(context), cancellation).ConfigureAwait(false));
}
