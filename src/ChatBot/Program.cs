using ChatBot.Answering;
using ChatBot.Retrieval;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddRetrieval(builder.Configuration).AddAnswering(builder.Configuration);
var app = builder.Build();
app.Run();
