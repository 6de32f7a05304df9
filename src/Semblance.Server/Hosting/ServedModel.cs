using Semblance.Models;

namespace Semblance.Server.Hosting;

/// <summary>The model whose templates this server makes.</summary>
/// <param name="Identity">Its identity.</param>
internal sealed record ServedModel(ModelIdentity Identity);
