namespace Semblance.Server.Access;

/// <summary>A native key as it is sent: <c>semblance_NAME_SECRET</c>.</summary>
/// <param name="Name">The key's name.</param>
/// <param name="Secret">Its secret.</param>
internal sealed record BearerKey(string Name, string Secret)
{
    private const string Start = "semblance_";

    /// <summary>Reads what was sent.</summary>
    /// <returns><see langword="null"/> where it is no such key.</returns>
    public static BearerKey? Read(string text) =>
        text.StartsWith(Start, StringComparison.Ordinal) && text[Start.Length..].Split('_') is [{ Length: > 0 } name, { Length: > 0 } secret] ? new BearerKey(name, secret) : null;

    /// <summary>The key as it is sent; told once.</summary>
    public string Text => $"{Start}{Name}_{Secret}";

    /// <inheritdoc/>
    public override string ToString() => $"{Start}{Name}_…";
}
